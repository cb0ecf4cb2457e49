package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.List;

/** From the bytes of a line to a record; tells what is wrong with it. */
final class RecordReader {

  private final RecordFormat format;
  private final RowReader rows;

  RecordReader(RecordFormat format) {
    this.format = format;
    this.rows =
        new RowReader(
            new CsvFormat(
                format.charset(),
                format.isDelimited() ? format.delimiter() : ',',
                format.quote(),
                List.of(),
                List.of(),
                format.convention()));
  }

  Rec read(RowScanner.Row row, int number) {
    var violations = new ArrayList<Violation>(0);
    List<String> columns = List.of();
    String text = "";
    if (format.isDelimited()) {
      var read = rows.read(row, number);
      violations.addAll(read.violations());
      columns = read.values();
    } else {
      text = rows.text(row, number, violations);
    }
    var code = format.code().value(raw(format.code(), text, columns));
    var type = format.type(code).orElse(null);
    var values = new ArrayList<String>();
    if (type != null) {
      for (var field : type.fields()) {
        values.add(field.value(raw(field, text, columns)));
      }
    }
    var record =
        new Rec(
            type, code, number, row.line(), row.from(), row.to(), values, format.key(), violations);
    if (violations.isEmpty()) {
      judge(record, format.isDelimited() ? columns.size() : text.length(), violations);
      cut(record, text, violations);
    }
    return record;
  }

  private String raw(RecordField field, String text, List<String> columns) {
    if (format.isDelimited()) {
      return field.from() <= columns.size() ? columns.get(field.from() - 1) : "";
    }
    return field.from() > text.length()
        ? ""
        : text.substring(field.from() - 1, Math.min(field.to(), text.length()));
  }

  private void judge(Rec record, int length, List<Violation> violations) {
    var type = record.type();
    if (type == null) {
      violations.add(
          record.violation(
              FileCode.RECORD_UNKNOWN,
              record.code(),
              "There is no kind of record \"" + record.code() + "\"."));
      return;
    }
    if (type.length() > 0 && length != type.length()) {
      violations.add(
          record.violation(
              FileCode.RECORD_LENGTH_WRONG,
              String.valueOf(length),
              "The record %s has %d %s, not %d."
                  .formatted(
                      type.name(),
                      length,
                      format.isDelimited() ? "values" : "characters",
                      type.length())));
    }
    for (int i = 0; i < record.values().size(); i++) {
      var field = type.fields().get(i);
      if (field.required() && record.values().get(i).isEmpty()) {
        Place place = record.place(field.name());
        violations.add(
            Violation.of(
                MappingCode.VALUE_MISSING, null, place, null, "There is no " + field.name() + '.'));
      }
    }
  }

  /** Blanks at the end may be left out, but not digits: half a number is another one. */
  private void cut(Rec record, String text, List<Violation> violations) {
    if (record.type() == null || format.isDelimited()) {
      return;
    }
    for (var field : record.type().fields()) {
      boolean within = field.from() <= text.length() && text.length() < field.to();
      if (field.pad() != 0 && within && !raw(field, text, List.of()).isBlank()) {
        violations.add(
            Violation.of(
                FileCode.RECORD_LENGTH_WRONG,
                null,
                record.place(field.name()),
                String.valueOf(text.length()),
                "The record ends within %s, which goes on to character %d."
                    .formatted(field.name(), field.to())));
      }
    }
  }
}
