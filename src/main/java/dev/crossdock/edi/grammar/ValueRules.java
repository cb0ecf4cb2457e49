package dev.crossdock.edi.grammar;

import dev.crossdock.diagnostics.GrammarCode;
import org.jspecify.annotations.Nullable;

/** Judges the characters of a value by the type of its element. */
final class ValueRules {

  private ValueRules() {}

  /** What is wrong with the value, null for nothing. */
  static @Nullable GrammarCode judge(byte[] b, int from, int to, ElementDef def, boolean x12) {
    return switch (def.type()) {
      case INTEGER ->
          number(b, from, to, false, x12) ? null : GrammarCode.ELEMENT_CHARACTER_INVALID;
      case DECIMAL -> number(b, from, to, true, x12) ? null : GrammarCode.ELEMENT_CHARACTER_INVALID;
      case DATE -> date(b, from, to) ? null : GrammarCode.ELEMENT_DATE_INVALID;
      case TIME -> time(b, from, to) ? null : GrammarCode.ELEMENT_TIME_INVALID;
      case LETTERS -> letters(b, from, to) ? null : GrammarCode.ELEMENT_CHARACTER_INVALID;
      default -> null;
    };
  }

  /** What is wrong, and how such a value is written. */
  static String message(GrammarCode code, ElementDef def, boolean x12) {
    return switch (code) {
      case ELEMENT_DATE_INVALID -> "This is not a date. It is written " + dates(def) + ".";
      case ELEMENT_TIME_INVALID ->
          "This is not a time. It is written HHMM or HHMMSS, such as 1430.";
      default ->
          def.type() == ElementType.LETTERS
              ? "Only letters are allowed here."
              : "This is not a number. It is written " + numbers(def, x12) + ".";
    };
  }

  private static String dates(ElementDef def) {
    if (def.max() < 8) {
      return "YYMMDD, such as 261231";
    }
    return def.min() < 8 ? "CCYYMMDD or YYMMDD, such as 20261231" : "CCYYMMDD, such as 20261231";
  }

  private static String numbers(ElementDef def, boolean x12) {
    if (def.type() == ElementType.INTEGER) {
      return "with digits only, such as 12";
    }
    return x12 ? "with a decimal point, such as 12.5" : "such as 12.5 or 12,5";
  }

  /** Characters of a number that count for its length: sign and decimal mark do not. */
  static int digits(byte[] b, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      if (b[i] != '-' && b[i] != '.' && b[i] != ',') {
        digits++;
      }
    }
    return digits;
  }

  private static boolean number(byte[] b, int from, int to, boolean decimal, boolean x12) {
    int i = from;
    if (b[i] == '-') {
      i++;
    }
    boolean mark = false;
    int digits = 0;
    for (; i < to; i++) {
      if (b[i] >= '0' && b[i] <= '9') {
        digits++;
      } else if (decimal && !mark && (b[i] == '.' || (b[i] == ',' && !x12))) {
        mark = true;
      } else {
        return false;
      }
    }
    return digits > 0;
  }

  private static boolean letters(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] >= '0' && b[i] <= '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean date(byte[] b, int from, int to) {
    int length = to - from;
    if (length != 6 && length != 8) {
      return false;
    }
    int value = number(b, from, to);
    return value >= 0 && Calendar.isDate(value / 10_000, value / 100 % 100, value % 100);
  }

  private static boolean time(byte[] b, int from, int to) {
    int length = to - from;
    if (length < 4 || length == 5 || length > 8 || number(b, from, to) < 0) {
      return false;
    }
    return number(b, from, from + 2) < 24
        && number(b, from + 2, from + 4) < 60
        && (length < 6 || number(b, from + 4, from + 6) < 60);
  }

  private static int number(byte[] b, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return -1;
      }
      value = value * 10 + b[i] - '0';
    }
    return value;
  }
}
