package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The header row as the map knows it.
 *
 * @param columns by position
 * @param named how many values a row must have: as many as there are names, but for delimiters
 *     behind the last one
 */
record CsvHeader(CsvColumns columns, int named, List<Violation> violations) {

  boolean rejected() {
    return violations.stream().anyMatch(Violation::isError);
  }

  /** A file without a single row. */
  static CsvHeader none(CsvFormat format) {
    return new CsvHeader(
        CsvColumns.NONE,
        0,
        List.of(
            Violation.of(
                FileCode.CSV_HEADER_MISSING,
                null,
                Place.at(0),
                null,
                "There is no header row; these columns are needed: " + required(format) + '.')));
  }

  static CsvHeader read(CsvFormat format, RowScanner.Row row, RowReader.Read read) {
    var violations = new ArrayList<>(read.violations());
    var known = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (int i = 0; i < read.values().size(); i++) {
      var header = read.values().get(i);
      var place = new Place(CsvColumns.label(header), 1, i + 1, 0, row.line(), 0, row.from());
      var column = format.columns().stream().filter(c -> c.isNamed(header)).findFirst();
      known.add(column.map(CsvColumn::name).orElse(""));
      if (column.isEmpty() && !header.isBlank()) {
        violations.add(
            Violation.of(
                FileCode.CSV_COLUMN_UNKNOWN,
                null,
                place,
                header,
                "No column of this name was agreed."));
      } else if (column.isPresent() && !seen.add(column.get().name())) {
        violations.add(
            Violation.of(
                FileCode.CSV_COLUMN_DOUBLE,
                null,
                place,
                header,
                "Another column before it means the same."));
      }
    }
    var columns = new CsvColumns(known, read.values());
    if (seen.isEmpty()) {
      return new CsvHeader(columns, columns.count(), List.of(noHeader(format, row, read)));
    }
    for (var column : format.columns()) {
      if (column.required() && !seen.contains(column.name())) {
        violations.add(
            Violation.of(
                FileCode.CSV_COLUMN_MISSING,
                null,
                new Place("header", 1, 0, 0, row.line(), 0, row.from()),
                column.headers().get(0),
                "There is no column " + String.join(" or ", column.headers()) + '.'));
      }
    }
    int named = read.values().size();
    while (named > 0 && read.values().get(named - 1).isBlank()) {
      named--;
    }
    return new CsvHeader(columns, named, violations);
  }

  private static Violation noHeader(CsvFormat format, RowScanner.Row row, RowReader.Read read) {
    return Violation.of(
        FileCode.CSV_HEADER_MISSING,
        null,
        new Place("header", 1, 0, 0, row.line(), 1, row.from()),
        String.join(String.valueOf(format.delimiter()), read.values()),
        "The first row names no column that is known, with '%s' between them; needed are %s."
            .formatted(format.delimiter(), required(format)));
  }

  private static String required(CsvFormat format) {
    return format.columns().stream()
        .filter(CsvColumn::required)
        .map(c -> c.headers().get(0))
        .collect(Collectors.joining(", "));
  }
}
