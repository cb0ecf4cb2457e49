package dev.crossdock.edi;

import org.jspecify.annotations.Nullable;

/** Finds where interchanges begin, by the bytes of ISA, UNA and UNB. */
final class Headers {

  /** Positions of the 16 element separators in an ISA of right widths. */
  private static final int[] ISA = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};

  static final int ISA_LENGTH = 106;

  private Headers() {}

  /**
   * Where ISA ends and what it names.
   *
   * @param length terminator included
   * @param missing what it lacks, for a person; null where nothing
   */
  record Isa(
      int length, byte component, byte terminator, boolean exact, @Nullable String missing) {}

  /**
   * The ISA that begins these bytes, of right widths or of odd ones; null where there is none.
   *
   * @param sure whether what ends ISA must end the segment before ST, too
   */
  static @Nullable Isa read(byte[] b, boolean sure) {
    int limit = b.length;
    boolean exact = isa(b, 0, limit);
    int sixteen = exact ? ISA_LENGTH - 2 : sixteenth(b, limit);
    if (sixteen == 0) {
      return null;
    }
    byte separator = b[3];
    int terminator = terminator(b, sixteen, limit, separator);
    byte next = b[sixteen];
    boolean whole = exact || (!isBreak(next) && follows(b, sixteen + 2, limit, separator));
    if (whole && (terminator < 0 || terminates(b, sixteen + 1, terminator))) {
      return new Isa(sixteen + 2, next, b[sixteen + 1], exact, null);
    }
    if (!follows(b, sixteen + 1, limit, separator)) {
      return whole && !sure ? new Isa(sixteen + 2, next, b[sixteen + 1], exact, null) : null;
    }
    if (terminator < 0 || terminates(b, sixteen, terminator)) {
      return new Isa(
          sixteen + 1, (byte) 0, next, false, "ISA16, the component separator, is missing.");
    }
    return new Isa(
        sixteen + 1, next, b[terminator], false, "The segment terminator behind ISA16 is missing.");
  }

  /** Whether the byte ends segments as that one does; two line breaks are one. */
  private static boolean terminates(byte[] b, int at, int other) {
    boolean breaks = isBreak(b[at]) && isBreak(b[other]);
    return b[at] == b[other] || b[at] < 0 || breaks;
  }

  private static boolean isBreak(byte b) {
    return b == '\r' || b == '\n';
  }

  /** Position of what ends the segment before the first ST, -1 where no ST is near. */
  private static int terminator(byte[] b, int from, int limit, byte separator) {
    for (int i = from + 2; i < limit - 2; i++) {
      if (starts(b, i, limit, "ST", separator) && b[i - 1] != separator && !isWord(b[i - 1])) {
        int end = i - 1;
        while (end > from && SegmentScanner.isBlank(b[end])) {
          end--;
        }
        return isWord(b[end]) ? end + 1 : end;
      }
    }
    return -1;
  }

  private static boolean isWord(byte b) {
    return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }

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
    return b[at + 105] != separator
        && b[at + 104] != separator
        && b[at + 105] != ' '
        && !isWord(b[at + 105])
        && !isBreak(b[at + 104]);
  }

  /** Position behind the 16th separator of an ISA whose elements are of odd width, 0 for none. */
  private static int sixteenth(byte[] b, int limit) {
    if (limit < 30 || b[0] != 'I' || b[1] != 'S' || b[2] != 'A' || !separates(b[3])) {
      return 0;
    }
    byte separator = b[3];
    int seen = 0;
    int i = 3;
    int stop = Math.min(limit, 400);
    for (; i < stop && seen < 16; i++) {
      if (b[i] == separator) {
        seen++;
      } else if (isBreak(b[i])) {
        return 0;
      }
    }
    return seen < 16 || i + 2 > limit ? 0 : i;
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
