package dev.crossdock.diagnostics;

import java.util.Locale;
import java.util.Optional;

/**
 * Text from outside made fit for logs and terminals: control characters (C0, DEL, C1), the ones
 * that turn the direction of writing, and line and paragraph separators become escapes such as
 * {@code \\u001b}, which JSON reads as the same character.
 */
public final class Printable {
  private Printable() {}

  /** The text on one line: line feeds and tabs are escaped too. */
  public static String line(String text) {
    return escape(text, false);
  }

  /** The text with its line feeds and tabs, and everything else that does not print escaped. */
  public static String lines(String text) {
    return escape(text, true);
  }

  /** The first character of the text that does not print. */
  public static Optional<Character> firstUnprintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPrintable(text.charAt(i))) {
        return Optional.of(text.charAt(i));
      }
    }
    return Optional.empty();
  }

  /** A character by its number, such as {@code U+001B}. */
  public static String name(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }

  /** Whether a terminal shows this as a character and does nothing else. */
  public static boolean isPrintable(char c) {
    return !(c < 0x20
        || (c >= 0x7f && c <= 0x9f)
        || c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x206f)
        || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb));
  }

  private static String escape(String text, boolean lines) {
    for (int i = 0; i < text.length(); i++) {
      if (mustEscape(text.charAt(i), lines)) {
        return escaped(text, i, lines);
      }
    }
    return text;
  }

  private static boolean mustEscape(char c, boolean lines) {
    return !isPrintable(c) && !(lines && (c == '\n' || c == '\t'));
  }

  private static String escaped(String text, int from, boolean lines) {
    var out = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!mustEscape(c, lines)) {
        out.append(c);
      } else {
        switch (c) {
          case '\n' -> out.append("\\n");
          case '\r' -> out.append("\\r");
          case '\t' -> out.append("\\t");
          default -> out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
      }
    }
    return out.toString();
  }
}
