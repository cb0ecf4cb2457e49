package dev.crossdock.inbound;

import dev.crossdock.edi.RawBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote in place of one document of an interchange.
 *
 * @param bytes from its first segment to the end of its last one
 * @param number the document's number, which it keeps; null where none was read
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Rewritten(byte[] bytes, @Nullable String number) {

  /** A larger transmission is not put together anew. */
  static final long MOST = 16 << 20;

  /** The same with the terminator that its last segment may have been written without. */
  Rewritten ending(byte terminator) {
    if (bytes.length > 0 && bytes[bytes.length - 1] == terminator) {
      return this;
    }
    var ended = Arrays.copyOf(bytes, bytes.length + 1);
    ended[bytes.length] = terminator;
    return new Rewritten(ended, number);
  }

  /** The stored bytes with these in place of those from {@code from} to {@code to}. */
  RawBytes in(RawBytes stored, long from, long to) throws IOException {
    var whole = new ByteArrayOutputStream();
    try (var before = stored.open(0);
        var after = stored.open(to)) {
      whole.write(before.readNBytes(Math.toIntExact(from)));
      whole.write(bytes);
      after.transferTo(whole);
    }
    return RawBytes.of(whole.toByteArray());
  }
}
