package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.mapping.bind.SourceValue;
import dev.crossdock.mapping.file.Part;
import dev.crossdock.mapping.file.RawText;
import dev.crossdock.mapping.file.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the values of a delimited document lie. */
final class RowSources implements Sources {

  private final CsvFrame frame;
  private final CsvFormat format;
  private final RawText raw;
  private final Map<Integer, Map<Integer, SourceValue>> rows = new HashMap<>();
  private final List<SourceValue> all = new ArrayList<>();
  private final List<SourceValue> used = new ArrayList<>();

  RowSources(CsvFrame frame, CsvFormat format, RawText raw) {
    this.frame = frame;
    this.format = format;
    this.raw = raw;
    frame.rows().forEach(this::locate);
  }

  private void locate(CsvRow row) {
    int start = raw.index(row.offset());
    var fields = CsvFields.of(raw.text(), start, format.delimiter(), format.quote());
    var found = new HashMap<Integer, SourceValue>();
    rows.put(row.number(), found);
    for (int i = 0; i < fields.size() && fields.size() == row.values().size(); i++) {
      var text = row.values().get(i);
      if (!text.isBlank() && CsvFields.reads(raw.text(), fields.get(i), format.quote(), text)) {
        var name = frame.columns().name(i);
        var at =
            new Place(
                frame.columns().written(i), row.number(), i + 1, 0, row.line(), 1, row.offset());
        var field = fields.get(i);
        var value = raw.value(at, start, field.from(), field.to(), name, text);
        found.put(i, value);
        all.add(value);
        if (format.groupBy().contains(name)) {
          used.add(value);
        }
      }
    }
  }

  @Override
  public @Nullable SourceValue of(Part part, String attribute) {
    var found = part instanceof RowsPart.Row row ? rows.get(row.row().number()) : null;
    return found == null ? null : found.get(frame.columns().indexOf(attribute));
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
