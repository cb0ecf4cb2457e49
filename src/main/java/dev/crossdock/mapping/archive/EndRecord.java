package dev.crossdock.mapping.archive;

import dev.crossdock.edi.RawBytes;
import java.io.IOException;

/** The record at the end of a .zip: {@code PK 5 6}, and how many files there are. */
final class EndRecord {

  private static final int LENGTH = 22;
  private static final int MOST = LENGTH + 0xffff;

  private EndRecord() {}

  /** How many entries it tells of, 65,535 for more; -1 where it is not there. */
  static int entries(RawBytes bytes) throws IOException {
    long from = Math.max(0, bytes.size() - MOST);
    byte[] tail;
    try (var in = bytes.open(from)) {
      tail = in.readNBytes(MOST);
    }
    for (int i = tail.length - LENGTH; i >= 0; i--) {
      if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
        return (tail[i + 10] & 0xff) | ((tail[i + 11] & 0xff) << 8);
      }
    }
    return -1;
  }
}
