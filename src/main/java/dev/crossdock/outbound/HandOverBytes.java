package dev.crossdock.outbound;

import dev.crossdock.canonical.Origin;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.write.JsonPlaces;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.Transmissions;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Finds lines and fields in the JSON that a system handed over; only looked for when needed. */
public final class HandOverBytes {

  /** What stands for the pointer of a lone document, which is empty. */
  public static final String WHOLE = "/";

  private HandOverBytes() {}

  /** Line and column of a byte, both from 1. */
  public record Spot(long line, long column) {}

  /** Counts the lines before an offset. */
  public static Spot spot(RawBytes bytes, long offset) throws IOException {
    long line = 1;
    long lineStart = 0;
    long at = 0;
    var buffer = new byte[1 << 16];
    try (var in = bytes.open(0)) {
      while (at < offset) {
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, offset - at));
        if (count < 0) {
          break;
        }
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n') {
            line++;
            lineStart = at + i + 1;
          }
        }
        at += count;
      }
    }
    return new Spot(line, offset - lineStart + 1);
  }

  /** Where the fields of a stored document lie in the transmission it came with. */
  static JsonPlaces places(
      Transmissions transmissions, TransmissionNumber transmission, Origin origin) {
    var prefix = origin.segment().equals(WHOLE) ? "" : origin.segment();
    try (var json = transmissions.open(transmission, origin.offset())) {
      return JsonPlaces.of(
          json,
          prefix,
          origin.offset(),
          origin.line(),
          column(transmissions, transmission, origin));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long column(
      Transmissions transmissions, TransmissionNumber transmission, Origin origin)
      throws IOException {
    long from = Math.max(0, origin.offset() - (1 << 16));
    try (var in = transmissions.open(transmission, from)) {
      var before = in.readNBytes((int) (origin.offset() - from));
      for (int i = before.length - 1; i >= 0; i--) {
        if (before[i] == '\n') {
          return (long) before.length - i;
        }
      }
    }
    return origin.offset() - from + 1;
  }
}
