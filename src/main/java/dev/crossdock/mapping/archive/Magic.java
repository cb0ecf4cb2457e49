package dev.crossdock.mapping.archive;

import dev.crossdock.edi.RawBytes;
import java.io.IOException;

/** Which kind of archive it is. */
final class Magic {

  private Magic() {}

  static boolean isGzip(RawBytes bytes) throws IOException {
    try (var in = bytes.open(0)) {
      return isGzip(in.readNBytes(2));
    }
  }

  private static boolean isGzip(byte[] head) {
    return head.length > 1 && head[0] == 0x1f && head[1] == (byte) 0x8b;
  }
}
