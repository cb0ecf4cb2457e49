package dev.crossdock.mapping.archive;

import dev.crossdock.edi.RawBytes;
import java.io.IOException;

/**
 * The record at the end of a .zip: {@code PK 5 6}, how many files there are, and where their list
 * begins.
 *
 * @param entries in the list, 65,535 for more; -1 where there is no such record
 * @param list offset of the list, 0xffffffff where it is too large to be told
 */
record EndRecord(int entries, long list) {

  private static final int LENGTH = 22;
  private static final int MOST = LENGTH + 0xffff;
  private static final EndRecord NONE = new EndRecord(-1, 0);

  static EndRecord of(RawBytes bytes) throws IOException {
    long from = Math.max(0, bytes.size() - MOST);
    byte[] tail;
    try (var in = bytes.open(from)) {
      tail = in.readNBytes(MOST);
    }
    for (int i = tail.length - LENGTH; i >= 0; i--) {
      if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
        return new EndRecord(
            (int) LittleEndian.number(tail, i + 10, 2), LittleEndian.number(tail, i + 16, 4));
      }
    }
    return NONE;
  }
}
