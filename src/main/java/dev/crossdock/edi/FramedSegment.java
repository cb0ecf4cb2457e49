package dev.crossdock.edi;

import java.util.Arrays;

/** The segment that {@link SegmentScanner} stands on. Not thread-safe. */
abstract sealed class FramedSegment permits SegmentScanner {

  /** First buffer, enough for most files; longer ones get a large one at once. */
  private static final int SMALL = 1 << 13;

  Syntax syntax = Syntax.x12();
  byte[] buffer = new byte[SMALL];

  /** Behind the last byte of the buffer that was read. */
  int limit;

  int start;
  int end;
  boolean whole;
  boolean terminated;
  long from;
  long contentTo;
  long startLine;
  long startColumn;
  int tag;

  /** Whether line breaks lie in the segment; those before its terminator are none in it. */
  boolean isBroken() {
    int stop = whole ? end : start;
    while (stop > start && (buffer[stop - 1] == '\r' || buffer[stop - 1] == '\n')) {
      stop--;
    }
    for (int i = start; i < stop; i++) {
      if (buffer[i] == '\r' || buffer[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Up to three letters and digits the segment begins with, packed by {@link #pack}. */
  int tag() {
    return tag;
  }

  /** A tag as one number. */
  static int pack(String tag) {
    int packed = 0;
    for (int i = 0; i < tag.length(); i++) {
      packed = (packed << 8) | tag.charAt(i);
    }
    return packed;
  }

  /** Offset of the segment. */
  long from() {
    return from;
  }

  /** Offset behind the segment and its terminator. */
  long to() {
    return terminated ? contentTo + syntax.terminatorLength() : contentTo;
  }

  boolean terminated() {
    return terminated;
  }

  long segmentLine() {
    return startLine;
  }

  long segmentColumn() {
    return startColumn;
  }

  /** Length of the content, 0 for a stray terminator. */
  long length() {
    return contentTo - from;
  }

  /** Bytes of the segment without terminator; empty when it was too long to keep. */
  byte[] content() {
    return whole ? Arrays.copyOfRange(buffer, start, end) : new byte[0];
  }

  /**
   * Position in the segment at which the header of another interchange begins, because this one
   * breaks off; -1 in every sound segment.
   */
  int headerInside(Standard standard) {
    if (!whole) {
      return -1;
    }
    return standard == Standard.X12
        ? Headers.findX12(buffer, start + 1, end, limit) - start
        : Headers.findEdifact(buffer, start + 1, end) - start;
  }
}
