package dev.crossdock.edi;

/** Blanks as people see them: no-break and zero-width ones, and byte order marks, too. */
public final class Blanks {

  private Blanks() {}

  /** A text without blanks around it. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether a character is a blank. */
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || c == '\u00a0'
        || c == '\u2007'
        || c == '\u202f'
        || c == '\u200b'
        || c == '\ufeff';
  }
}
