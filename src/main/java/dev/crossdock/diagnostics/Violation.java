package dev.crossdock.diagnostics;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a document, interchange or file.
 *
 * @param path canonical path ({@code lines[2].quantity.value}) or envelope path, where there is one
 * @param place where in the raw bytes, where that is known
 * @param value the offending value, at most {@value #MAX_VALUE} characters, control characters
 *     escaped
 * @param message one sentence for a person: what is wrong with this very value
 */
public record Violation(
    Code code,
    Severity severity,
    @Nullable String path,
    @Nullable Place place,
    @Nullable String value,
    String message) {

  /** Longest value kept. */
  public static final int MAX_VALUE = 99;

  /** Longest message kept; one may quote what it is about. */
  private static final int MAX_MESSAGE = 4000;

  public Violation {
    value = value == null ? null : printable(value, MAX_VALUE);
    message = printable(message, MAX_MESSAGE);
  }

  /** A violation with the code's own severity. */
  public static Violation of(
      Code code,
      @Nullable String path,
      @Nullable Place place,
      @Nullable String value,
      String message) {
    return new Violation(code, code.severity(), path, place, value, message);
  }

  /** The same violation, weighed otherwise: an agreement may relax an error to a warning. */
  public Violation as(Severity other) {
    return new Violation(code, other, path, place, value, message);
  }

  /** The same violation at this place; where there is none, at its own. */
  public Violation at(@Nullable Place other) {
    return other == null ? this : new Violation(code, severity, path, other, value, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  private static String printable(String value, int most) {
    if (value.length() <= most && value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return value;
    }
    var out = new StringBuilder(Math.min(value.length(), most));
    value
        .codePoints()
        .limit(most)
        .forEach(
            c -> {
              boolean lineBreak = c == '\n' && most == MAX_MESSAGE;
              if ((Character.isISOControl(c) && !lineBreak)
                  || Character.getType(c) == Character.SURROGATE) {
                out.append(String.format("\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.length() <= most ? out.toString() : out.substring(0, most);
  }
}
