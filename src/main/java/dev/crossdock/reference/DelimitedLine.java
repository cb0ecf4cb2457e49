package dev.crossdock.reference;

import java.util.ArrayList;
import java.util.List;

/** A line of values, as spreadsheets write it: quoted where need be, quotes in them doubled. */
final class DelimitedLine {

  private DelimitedLine() {}

  /** The values without quotes and blanks around them. */
  static List<String> split(String line, char delimiter) {
    var values = new ArrayList<String>();
    var value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        value.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        values.add(value.toString().strip());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString().strip());
    return values;
  }
}
