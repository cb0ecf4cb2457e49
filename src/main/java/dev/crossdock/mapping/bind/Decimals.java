package dev.crossdock.mapping.bind;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads decimals as partners write them, never guessing. */
final class Decimals {

  /** Longest number read; longer ones are not business values. */
  private static final int MAX_DIGITS = 40;

  private Decimals() {}

  /**
   * A decimal with at most one mark out of {@code marks}, no exponent, no grouping; null where it
   * is none.
   */
  static @Nullable BigDecimal read(String text, String marks) {
    if (text.length() > MAX_DIGITS) {
      return null;
    }
    int mark = -1;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (marks.indexOf(c) >= 0 && mark < 0) {
        mark = i;
      } else if ((c != '-' && c != '+') || i > 0) {
        return null;
      }
    }
    if (digits == 0) {
      return null;
    }
    if (mark < 0) {
      return new BigDecimal(text);
    }
    return new BigDecimal(mark == text.length() - 1 ? text.substring(0, mark) : point(text, mark));
  }

  /** A whole number whose last digits lie behind an implied decimal point (X12 type Nn). */
  static @Nullable BigDecimal implied(String text, int decimals) {
    var whole = read(text, "");
    return whole == null ? null : whole.movePointLeft(decimals);
  }

  private static String point(String text, int mark) {
    return text.charAt(mark) == '.'
        ? text
        : text.substring(0, mark) + '.' + text.substring(mark + 1);
  }
}
