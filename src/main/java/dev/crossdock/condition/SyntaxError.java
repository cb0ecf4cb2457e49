package dev.crossdock.condition;

import java.util.regex.Pattern;

/** Says where an expression cannot be read on. */
final class SyntaxError {

  /** The engine ends its message with what it expected, line, column, and what it found. */
  private static final Pattern PLACE = Pattern.compile(":([0-9]+):([0-9]+), found ");

  private static final int SHOWN = 30;

  private SyntaxError() {}

  /**
   * The part that cannot be read.
   *
   * @param message what the engine says
   */
  static String say(String text, String message) {
    int at = offset(text, message);
    if (at < 0) {
      return "the condition cannot be read: " + message;
    }
    var rest = text.substring(at).strip();
    return "the condition cannot be read from '%s' on (character %d)."
        .formatted(rest.length() <= SHOWN ? rest : rest.substring(0, SHOWN) + "...", at + 1);
  }

  private static int offset(String text, String message) {
    int at = -1;
    var places = PLACE.matcher(message);
    while (places.find()) {
      int start = 0;
      for (int line = 1; line < Integer.parseInt(places.group(1)); line++) {
        start = text.indexOf('\n', start) + 1;
      }
      at = Math.min(text.length(), start + Integer.parseInt(places.group(2)) - 1);
    }
    return at;
  }
}
