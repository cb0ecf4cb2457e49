package dev.crossdock.mapping.csv;

import dev.crossdock.mapping.bind.SourceValue;
import dev.crossdock.mapping.file.Part;
import dev.crossdock.mapping.file.RawText;
import dev.crossdock.mapping.file.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the fields of a document's records lie. */
final class RecordSources implements Sources {

  private final RecordFormat format;
  private final RawText raw;
  private final Map<Integer, Map<String, SourceValue>> records = new HashMap<>();
  private final List<SourceValue> all = new ArrayList<>();
  private final List<SourceValue> used = new ArrayList<>();

  RecordSources(RecordFrame frame, RecordFormat format, RawText raw) {
    this.format = format;
    this.raw = raw;
    frame.all().forEach(this::locate);
  }

  private void locate(Rec record) {
    var type = record.type();
    if (type == null) {
      return;
    }
    int start = raw.index(record.from());
    var columns =
        format.isDelimited()
            ? CsvFields.of(raw.text(), start, format.delimiter(), format.quote())
            : CsvFields.of(raw.text(), start, '\n', '\n');
    var found = new HashMap<String, SourceValue>();
    records.put(record.number(), found);
    for (int i = 0; i < record.values().size(); i++) {
      var field = type.fields().get(i);
      var text = record.values().get(i);
      var range = range(field, columns, start);
      if (range != null
          && !text.isBlank()
          && CsvFields.reads(raw.text(), range, format.quote(), text)) {
        var value = value(record, field, range, start, text);
        found.put(field.name(), value);
        all.add(value);
        if (field.name().equals(type.count()) || field.name().equals(format.key())) {
          used.add(value);
        }
      }
    }
  }

  private CsvFields.@Nullable Range range(
      RecordField field, List<CsvFields.Range> columns, int start) {
    if (format.isDelimited()) {
      return field.from() > columns.size() ? null : columns.get(field.from() - 1);
    }
    int end = columns.get(0).to();
    return new CsvFields.Range(
        Math.min(end, start + field.from() - 1), Math.min(end, start + field.to()));
  }

  /** Without what pads it: a value ends where its field ends, but for blanks. */
  private SourceValue value(
      Rec record, RecordField field, CsvFields.Range range, int start, String text) {
    var own = raw.text().substring(range.from(), range.to()).stripTrailing();
    int end = range.from() + own.length();
    int from = own.endsWith(text) ? end - text.length() : range.from();
    var at = field.place(record.number(), record.line(), 1, record.from());
    return raw.value(at, start, from, end, field.name(), text);
  }

  @Override
  public @Nullable SourceValue of(Part part, String attribute) {
    var found = part instanceof Rec record ? records.get(record.number()) : null;
    return found == null ? null : found.get(attribute);
  }

  @Override
  public List<SourceValue> all() {
    return all;
  }

  @Override
  public List<SourceValue> used() {
    return used;
  }
}
