package dev.crossdock.mapping;

import dev.crossdock.mapping.csv.RecordField;
import dev.crossdock.mapping.csv.RecordFormat;
import dev.crossdock.mapping.csv.RecordType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From a map's descriptor to how its records are read. */
final class RecordFormats {

  private final boolean delimited;

  private RecordFormats(boolean delimited) {
    this.delimited = delimited;
  }

  /** Throws {@link IllegalArgumentException} on what can't be. */
  static RecordFormat of(MapFile.Records records) {
    return new RecordFormats(records.delimiter() != null).format(records);
  }

  private RecordFormat format(MapFile.Records records) {
    var types = new ArrayList<RecordType>();
    records.types().forEach((code, type) -> types.add(type(code, type)));
    var key = records.groupBy() == null ? "" : records.groupBy();
    if (!key.isEmpty() && types.stream().noneMatch(t -> hasField(t, key))) {
      throw new IllegalArgumentException("groupBy names no field: " + key);
    }
    if (key.isEmpty() && types.stream().noneMatch(t -> t.place() == RecordType.Place.BEGINS)) {
      throw new IllegalArgumentException("no record begins a document, and groupBy names no field");
    }
    return new RecordFormat(
        records.charset() == null ? StandardCharsets.UTF_8 : Charset.forName(records.charset()),
        delimited ? one(String.valueOf(records.delimiter())) : 0,
        records.quote() == null ? '"' : one(records.quote()),
        field("type", records.type(), null, false, List.of()),
        key,
        types,
        Conventions.of(records.decimalMark(), records.dateFormats()));
  }

  private static boolean hasField(RecordType type, String name) {
    return type.fields().stream().anyMatch(f -> f.name().equals(name));
  }

  private RecordType type(String code, MapFile.RecordKind kind) {
    var fields = new ArrayList<RecordField>();
    kind.fields()
        .forEach(
            (name, field) ->
                fields.add(field(name, field.at(), field.pad(), field.required(), field.empty())));
    return new RecordType(
        code,
        kind.name(),
        kind.place() == null
            ? RecordType.Place.WITHIN
            : RecordType.Place.valueOf(kind.place().toUpperCase(Locale.ROOT)),
        kind.length(),
        fields,
        kind.least(),
        kind.most() == 0 ? Integer.MAX_VALUE : kind.most(),
        kind.count(),
        kind.counted() == null ? "*" : kind.counted());
  }

  private RecordField field(
      String name, String at, @Nullable String pad, boolean required, List<String> empty) {
    var ends = at.split("-", 2);
    int from = Integer.parseInt(ends[0].strip());
    int to = ends.length < 2 ? from : Integer.parseInt(ends[1].strip());
    if (from < 1 || to < from || (delimited && to != from)) {
      throw new IllegalArgumentException(name + " can't lie at " + at);
    }
    return new RecordField(name, from, to, pad == null ? 0 : one(pad), required, empty);
  }

  private static char one(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("One character expected, not \"" + text + '"');
    }
    return text.charAt(0);
  }
}
