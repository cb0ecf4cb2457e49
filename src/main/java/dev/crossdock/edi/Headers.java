package dev.crossdock.edi;

/** Finds where interchanges begin, by the bytes of ISA, UNA and UNB. */
final class Headers {

  /** Positions of the 16 element separators in an ISA of right widths. */
  private static final int[] ISA = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};

  static final int ISA_LENGTH = 106;

  private Headers() {}

  /** Whether an ISA with all its separators in place begins here. */
  static boolean isa(byte[] b, int at, int limit) {
    if (limit - at < ISA_LENGTH || b[at] != 'I' || b[at + 1] != 'S' || b[at + 2] != 'A') {
      return false;
    }
    byte separator = b[at + 3];
    if (!separates(separator)) {
      return false;
    }
    for (int i = 1; i < ISA.length; i++) {
      if (b[at + ISA[i]] != separator) {
        return false;
      }
    }
    return b[at + 105] != separator && b[at + 104] != separator;
  }

  /**
   * Length of an ISA whose elements are of odd width, terminator included: 16 separators, then
   * ISA16, the terminator and a segment that may follow. 0 when there is none.
   */
  static int oddIsa(byte[] b, int at, int limit) {
    if (limit - at < 30 || b[at] != 'I' || b[at + 1] != 'S' || b[at + 2] != 'A') {
      return 0;
    }
    byte separator = b[at + 3];
    if (!separates(separator)) {
      return 0;
    }
    int seen = 0;
    int i = at + 3;
    int stop = Math.min(limit, at + 400);
    for (; i < stop && seen < 16; i++) {
      if (b[i] == separator) {
        seen++;
      } else if (b[i] == '\n') {
        return 0;
      }
    }
    if (seen < 16 || i + 2 > limit) {
      return 0;
    }
    if (b[i] != separator && follows(b, i + 2, limit, separator)) {
      return i + 2 - at;
    }
    return follows(b, i + 1, limit, separator) ? i + 1 - at : 0;
  }

  private static boolean follows(byte[] b, int at, int limit, byte separator) {
    int i = at;
    while (i < limit && SegmentScanner.isBlank(b[i])) {
      i++;
    }
    return starts(b, i, limit, "GS", separator)
        || starts(b, i, limit, "TA1", separator)
        || starts(b, i, limit, "ISB", separator)
        || starts(b, i, limit, "IEA", separator);
  }

  private static boolean starts(byte[] b, int at, int limit, String tag, byte separator) {
    int length = tag.length();
    if (limit - at <= length || b[at + length] != separator) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (b[at + i] != tag.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean separates(byte b) {
    return b != ' '
        && b != '\n'
        && b != '\r'
        && b != 0
        && !(b >= '0' && b <= '9')
        && !(b >= 'A' && b <= 'Z')
        && !(b >= 'a' && b <= 'z');
  }

  /** Position of an ISA that begins in {@code [from, to)}, or {@code from - 2}. */
  static int findX12(byte[] b, int from, int to, int limit) {
    for (int i = from; i <= to - ISA_LENGTH + 1; i++) {
      if (b[i] == 'I' && b[i + 1] == 'S' && isa(b, i, limit)) {
        return i;
      }
    }
    return from - 2;
  }

  /** Position of a UNB or UNA that begins in {@code [from, to)}, or {@code from - 2}. */
  static int findEdifact(byte[] b, int from, int to) {
    for (int i = from; i < to - 8; i++) {
      if (b[i] == 'U' && b[i + 1] == 'N') {
        if (b[i + 2] == 'B' && unb(b, i, to, b[i + 3])) {
          return i;
        }
        if (b[i + 2] == 'A' && to - i > 17 && una(b, i, to) > 0) {
          return i;
        }
      }
    }
    return from - 2;
  }

  /** Whether UNB with a syntax identifier begins here. */
  static boolean unb(byte[] b, int at, int limit, byte separator) {
    return limit - at > 8
        && starts(b, at, limit, "UNB", separator)
        && separates(separator)
        && letter(b[at + 4])
        && letter(b[at + 5])
        && letter(b[at + 6])
        && letter(b[at + 7])
        && separates(b[at + 8]);
  }

  private static boolean letter(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  /** Length of a UNA with the blanks behind it when UNB follows, else 0. */
  static int una(byte[] b, int at, int limit) {
    int i = unaAlone(b, at, limit);
    return i > 0 && unb(b, at + i, limit, b[at + 4]) ? i : 0;
  }

  /** Length of a UNA with the blanks behind it, else 0. */
  static int unaAlone(byte[] b, int at, int limit) {
    if (limit - at < 9 || b[at] != 'U' || b[at + 1] != 'N' || b[at + 2] != 'A') {
      return 0;
    }
    if (!separates(b[at + 3]) || !separates(b[at + 4]) || b[at + 3] == b[at + 4]) {
      return 0;
    }
    int i = at + 9;
    while (i < limit && SegmentScanner.isBlank(b[i])) {
      i++;
    }
    return i - at;
  }
}
