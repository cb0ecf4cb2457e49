package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.Place;
import java.util.List;
import java.util.Objects;

/**
 * A field of a record.
 *
 * @param name by which the map knows it
 * @param from its first character, or its column in a delimited record, from 1
 * @param to its last character; its column in a delimited record
 * @param pad character before its value that means nothing, such as a zero; 0: blanks only
 * @param empty texts that stand for no value, such as {@code 00000000} for no date
 */
public record RecordField(
    String name, int from, int to, char pad, boolean required, List<String> empty) {

  public RecordField {
    empty = List.copyOf(empty);
  }

  /** Its place: where several characters make it, the last one too. */
  Place place(int record, long line, long column, long offset) {
    return new Place(name, record, from, to == from ? 0 : to, line, column, offset);
  }

  /** The value in a text as long as it may be; empty where there is none. */
  String value(String raw) {
    var value = raw.strip();
    if (empty.contains(value)) {
      return "";
    }
    if (pad == 0) {
      return value;
    }
    int start = 0;
    while (start < value.length() - 1 && value.charAt(start) == pad) {
      start++;
    }
    return Objects.equals(value, String.valueOf(pad)) && pad != '0' ? "" : value.substring(start);
  }
}
