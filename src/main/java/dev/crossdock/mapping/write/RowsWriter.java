package dev.crossdock.mapping.write;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.diagnostics.WritingCode;
import dev.crossdock.mapping.csv.CsvFormat;
import dev.crossdock.mapping.csv.RecordField;
import dev.crossdock.mapping.csv.RecordFormat;
import dev.crossdock.mapping.csv.RecordType;
import dev.crossdock.mapping.file.FileFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Writes records, delimited or of fixed length, as the map that reads them says. */
final class RowsWriter {

  private final FileOutboundMap map;
  private final FileFormat format;
  private final Charset charset;
  private final List<Violation> violations;
  private final StringBuilder out = new StringBuilder();

  RowsWriter(FileOutboundMap map, FileFormat format, Charset charset, List<Violation> violations) {
    this.map = map;
    this.format = format;
    this.charset = charset;
    this.violations = violations;
    if (format instanceof CsvFormat csv) {
      line(csv, csv.columns().stream().map(c -> c.headers().get(0)).toList());
    }
  }

  /** One document. */
  void add(List<Made> records) {
    for (var record : records) {
      if (format instanceof CsvFormat csv) {
        line(csv, csv.columns().stream().map(c -> text(record, c.name())).toList());
      } else if (format instanceof RecordFormat kinds) {
        kinds.types().stream()
            .filter(t -> t.name().equals(record.name()))
            .findFirst()
            .ifPresentOrElse(
                type -> add(kinds, type, record),
                () -> {
                  throw new IllegalArgumentException(
                      map.id() + ": there is no record " + record.name());
                });
      }
    }
  }

  byte[] bytes() {
    return out.toString().getBytes(charset);
  }

  private String text(Made record, String field) {
    var found = record.values().get(field);
    if (found == null) {
      return "";
    }
    var text = found.text();
    if (map.numbers().contains(field)) {
      return text.replace(".", format.convention().decimalMarks().substring(0, 1));
    }
    var patterns = format.convention().datePatterns();
    return map.dates().contains(field) && !patterns.isEmpty() && text.length() >= 10
        ? patterns.get(0).formatter().format(LocalDate.parse(text.substring(0, 10)))
        : text;
  }

  private void add(RecordFormat kinds, RecordType type, Made record) {
    if (kinds.delimiter() != 0) {
      int columns =
          type.fields().stream().mapToInt(RecordField::to).max().orElse(kinds.code().to());
      var values = new String[Math.max(columns, kinds.code().to())];
      Arrays.fill(values, "");
      values[kinds.code().from() - 1] = type.code();
      type.fields().forEach(f -> values[f.from() - 1] = text(record, f.name()));
      var csv =
          new CsvFormat(
              kinds.charset(),
              kinds.delimiter(),
              kinds.quote(),
              List.of(),
              List.of(),
              kinds.convention());
      line(csv, Arrays.asList(values));
      return;
    }
    int length =
        type.length() > 0
            ? type.length()
            : type.fields().stream().mapToInt(RecordField::to).max().orElse(kinds.code().to());
    var line = new StringBuilder(" ".repeat(length));
    put(line, kinds.code(), type.code(), record);
    type.fields().forEach(field -> put(line, field, text(record, field.name()), record));
    out.append(line).append("\r\n");
  }

  private void put(StringBuilder line, RecordField field, String value, Made record) {
    int width = field.to() - field.from() + 1;
    var text = value;
    if (text.isEmpty() && !field.empty().isEmpty()) {
      text = field.empty().get(0);
    }
    boolean right = field.pad() != 0 && !text.isEmpty();
    if (text.length() > width) {
      refuse(record, field, text, "%s holds " + width + " characters.");
      return;
    }
    if (right && !value.isEmpty() && text.length() > 1 && text.charAt(0) == field.pad()) {
      refuse(record, field, text, "The text begins with what %s is padded with.");
      return;
    }
    var padding = String.valueOf(right ? field.pad() : ' ').repeat(width - text.length());
    line.replace(field.from() - 1, field.to(), right ? padding + text : text + padding);
  }

  private void refuse(Made record, RecordField field, String text, String why) {
    var found = record.values().get(field.name());
    violations.add(
        Violation.of(
            WritingCode.TEXT_NOT_WRITABLE,
            found == null ? null : found.path(),
            null,
            text,
            why.formatted(field.name())));
  }

  private void line(CsvFormat csv, List<String> values) {
    var syntax =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(csv.delimiter())
            .setQuote(csv.quote())
            .setRecordSeparator("\r\n")
            .get();
    try {
      syntax.printRecord(out, values.toArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
