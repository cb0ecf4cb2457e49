package dev.crossdock.api;

import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.Transmissions;
import dev.crossdock.trace.BytesView;
import dev.crossdock.trace.BytesView.Segments;
import dev.crossdock.trace.TracedViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stored bytes as a person reads them. */
@ApplicationScoped
class Contents {
  private static final int HEAD = 256;

  private final Transmissions transmissions;

  @Inject
  Contents(Transmissions transmissions) {
    this.transmissions = transmissions;
  }

  /**
   * A page of a transmission's bytes.
   *
   * @param edi whether segments are told apart, by the delimiters at {@code interchange}
   * @param interchange where its interchange begins
   */
  BytesView view(
      long transmission,
      long from,
      long to,
      boolean edi,
      long interchange,
      List<TracedViolation> violations) {
    int most = (int) Math.min(BytesView.PAGE + 4096L, Math.max(0, to - from));
    return BytesView.of(
        read(transmission, from, most),
        from,
        to,
        edi ? Segments.of(read(transmission, interchange, HEAD)) : null,
        violations);
  }

  /** Bytes that belong to no transmission, such as what is sent. */
  static BytesView view(byte[] bytes, @Nullable Long size) {
    return BytesView.of(
        bytes, 0, size == null ? bytes.length : size, Segments.of(bytes), List.of());
  }

  /** Fewer where fewer are kept. */
  private byte[] read(long transmission, long from, int most) {
    try (var in = transmissions.open(new TransmissionNumber(transmission), from)) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
