package dev.crossdock.edi;

/** Tells which characters no text of a document may hold, whatever its format. */
public final class Characters {

  private Characters() {}

  /**
   * Index of the first character that no text may hold, -1 where all are sound: control characters
   * other than tab and line breaks, lone surrogates, and code points that Unicode keeps free.
   */
  public static int firstUnsound(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        continue;
      }
      if (isControl(c) || isFree(c)) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))
            || (Character.toCodePoint(c, text.charAt(i + 1)) & 0xfffe) == 0xfffe) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private static boolean isControl(char c) {
    return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7f && c < 0xa0;
  }

  private static boolean isFree(char c) {
    return c >= 0xfdd0 && (c <= 0xfdef || c >= 0xfffe);
  }

  /** Says what the character at this index is, for a person. */
  public static String told(CharSequence text, int at) {
    int point = Character.codePointAt(text, at);
    var kind =
        Character.isISOControl(point)
            ? "a control character"
            : Character.getType(point) == Character.SURROGATE
                ? "half of a character"
                : "no character of Unicode";
    return "U+%04X, %s".formatted(point, kind);
  }
}
