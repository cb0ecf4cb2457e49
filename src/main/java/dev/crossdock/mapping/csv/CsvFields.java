package dev.crossdock.mapping.csv;

import java.util.ArrayList;
import java.util.List;

/** Where the values of a delimited row lie in its text, quotes around them not included. */
final class CsvFields {

  /** From a character to the one behind. */
  record Range(int from, int to) {}

  private CsvFields() {}

  /** Whether a value is what stands there; it is not where the row's quotes are broken. */
  static boolean reads(String text, Range at, char quote, String value) {
    var one = String.valueOf(quote);
    var written = text.substring(at.from(), at.to()).replace(one + one, one);
    return written.strip().endsWith(value.strip());
  }

  /** The values of the row that begins here, in order. */
  static List<Range> of(String text, int start, char delimiter, char quote) {
    var fields = new ArrayList<Range>();
    int at = start;
    while (true) {
      int from = at;
      int to;
      if (at < text.length() && text.charAt(at) == quote) {
        from = at + 1;
        to = closing(text, from, quote);
        at = end(text, Math.min(text.length(), to + 1), delimiter);
      } else {
        at = end(text, at, delimiter);
        to = at;
      }
      fields.add(new Range(from, to));
      if (at >= text.length() || text.charAt(at) != delimiter) {
        return fields;
      }
      at++;
    }
  }

  private static int closing(String text, int from, char quote) {
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) == quote) {
        if (at + 1 == text.length() || text.charAt(at + 1) != quote) {
          return at;
        }
        at++;
      }
      at++;
    }
    return at;
  }

  private static int end(String text, int from, char delimiter) {
    int at = from;
    while (at < text.length()
        && text.charAt(at) != delimiter
        && text.charAt(at) != '\n'
        && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
