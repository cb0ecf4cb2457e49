package dev.crossdock.mapping.archive;

import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a .zip begin, as the list at its end says: how those behind a damaged one are
 * found. Empty where there is no list, or one of a .zip larger than 4 GB.
 */
final class Listed {

  private static final int HEADER = 46;

  private final NavigableSet<Long> offsets = new TreeSet<>();

  private Listed() {}

  /** Reads the list as far as it makes sense, and no more entries than there may be. */
  static Listed of(RawBytes bytes, int most) throws IOException {
    var listed = new Listed();
    var end = EndRecord.of(bytes);
    if (end.entries() < 0 || end.list() >= bytes.size()) {
      return listed;
    }
    try (var in = bytes.open(end.list())) {
      for (int i = 0; i < Math.min(end.entries(), most); i++) {
        var header = in.readNBytes(HEADER);
        if (header.length < HEADER || LittleEndian.number(header, 0, 4) != 0x02014b50) {
          break;
        }
        listed.offsets.add(LittleEndian.number(header, 42, 4));
        long names =
            LittleEndian.number(header, 28, 2)
                + LittleEndian.number(header, 30, 2)
                + LittleEndian.number(header, 32, 2);
        if (in.skip(names) < names) {
          break;
        }
      }
    }
    listed.offsets.removeIf(offset -> offset >= end.list());
    return listed;
  }

  /** Whether one begins there or behind. */
  boolean goesOnAt(long offset) {
    return offsets.ceiling(offset) != null;
  }

  /** Where the next one behind begins, null where there is none. */
  @Nullable Long behind(long offset) {
    return offsets.higher(offset);
  }
}
