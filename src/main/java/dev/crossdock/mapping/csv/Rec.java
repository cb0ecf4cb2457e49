package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.bind.Unread;
import dev.crossdock.mapping.file.Part;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One record: its values by field, in the order of its kind's fields.
 *
 * @param type null where its code is not known
 * @param code as it was read
 * @param key field that tells documents apart, where there is one
 */
record Rec(
    @Nullable RecordType type,
    String code,
    int number,
    long line,
    long from,
    long to,
    List<String> values,
    @Nullable String key,
    List<Violation> violations)
    implements Part {

  Rec {
    values = List.copyOf(values);
  }

  /** The value of a field; empty where there is none. */
  String value(String field) {
    if (type != null) {
      for (int i = 0; i < values.size(); i++) {
        if (type.fields().get(i).name().equals(field)) {
          return values.get(i);
        }
      }
    }
    return "";
  }

  boolean is(RecordType.Place place) {
    return type != null && type.place() == place;
  }

  Violation violation(Code kind, @Nullable String value, String message) {
    return Violation.of(kind, null, place(), value, message);
  }

  @Override
  public String name() {
    return type == null ? "unknown" : type.name();
  }

  @Override
  public void values(BiConsumer<String, String> to) {
    for (int i = 0; i < values.size() && type != null; i++) {
      if (!values.get(i).isEmpty()) {
        to.accept(type.fields().get(i).name(), values.get(i));
      }
    }
  }

  @Override
  public void unread(Predicate<String> read, Unread to) {
    for (int i = 0; i < values.size() && type != null; i++) {
      var field = type.fields().get(i).name();
      if (!values.get(i).isBlank()
          && !field.equals(type.count())
          && !field.equals(key)
          && !read.test(field)) {
        to.add(name() + '.' + field, place(field));
      }
    }
  }

  @Override
  public Iterable<Part> parts() {
    return List.of();
  }

  @Override
  public Place place() {
    return new Place(code, number, 0, 0, line, 1, from);
  }

  /** Of a field: its first character, or its column where the record is delimited. */
  @Override
  public Place place(String attribute) {
    var field = type == null ? null : type.field(attribute).orElse(null);
    return field == null ? place() : field.place(number, line, field.from(), from);
  }
}
