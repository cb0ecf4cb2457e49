package dev.crossdock.inbound;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.store.TransmissionToRead;
import dev.crossdock.store.Transmissions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bytes of a stored transmission: small ones in memory, large ones as they are needed. */
final class StoredBytes {

  private static final int SMALL = 1 << 20;

  private StoredBytes() {}

  static RawBytes of(Transmissions transmissions, TransmissionToRead transmission) {
    if (transmission.content().length > 0) {
      return RawBytes.of(transmission.content());
    }
    if (transmission.size() <= SMALL) {
      try (var stream = transmissions.open(transmission.number(), 0)) {
        return RawBytes.of(stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new RawBytes() {
      @Override
      public long size() {
        return transmission.size();
      }

      @Override
      public InputStream open(long from) throws IOException {
        return transmissions.open(transmission.number(), from);
      }
    };
  }
}
