package dev.crossdock.sftp;

import java.util.TreeMap;

/** Which bytes of a file have been written or read, in whatever order. Not thread-safe. */
final class Coverage {

  /** Start to end (exclusive) of ranges that neither touch nor overlap. */
  private final TreeMap<Long, Long> ranges = new TreeMap<>();

  /** Everything below {@code end} is there already. */
  static Coverage upTo(long end) {
    var coverage = new Coverage();
    coverage.add(0, end);
    return coverage;
  }

  void add(long from, long to) {
    if (from >= to) {
      return;
    }
    long start = from;
    long end = to;
    var before = ranges.floorEntry(from);
    if (before != null && before.getValue() >= from) {
      start = before.getKey();
    }
    for (var next = ranges.ceilingEntry(start);
        next != null && next.getKey() <= end;
        next = ranges.ceilingEntry(start)) {
      end = Math.max(end, next.getValue());
      ranges.remove(next.getKey());
    }
    ranges.put(start, end);
  }

  /** Bytes from the start without a gap. */
  long prefix() {
    var first = ranges.get(0L);
    return first == null ? 0 : first;
  }

  /** End of the last byte covered. */
  long end() {
    var last = ranges.lastEntry();
    return last == null ? 0 : last.getValue();
  }

  boolean hasGap() {
    return prefix() != end();
  }
}
