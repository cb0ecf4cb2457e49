package dev.crossdock.mapping;

import dev.crossdock.mapping.bind.Convention;
import dev.crossdock.mapping.csv.CsvColumn;
import dev.crossdock.mapping.csv.CsvFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a map's descriptor to how its files are framed and its values are read. */
final class CsvFormats {

  private CsvFormats() {}

  /** Throws {@link IllegalArgumentException} on what can't be. */
  static CsvFormat of(MapFile.Csv csv) {
    var columns = new ArrayList<CsvColumn>();
    csv.columns()
        .forEach(
            (name, column) ->
                columns.add(
                    new CsvColumn(
                        name,
                        column.header().isEmpty() ? List.of(name) : column.header(),
                        column.required())));
    for (var key : csv.groupBy()) {
      if (!csv.columns().containsKey(key)) {
        throw new IllegalArgumentException("groupBy names no column: " + key);
      }
    }
    return new CsvFormat(
        csv.charset() == null ? StandardCharsets.UTF_8 : Charset.forName(csv.charset()),
        character(csv.delimiter(), ','),
        character(csv.quote(), '"'),
        columns,
        csv.groupBy(),
        convention(csv));
  }

  private static Convention convention(MapFile.Csv csv) {
    return Conventions.of(csv.decimalMark(), csv.dateFormats());
  }

  private static char character(@Nullable String text, char otherwise) {
    if (text == null) {
      return otherwise;
    }
    if (text.length() != 1) {
      throw new IllegalArgumentException("One character expected, not \"" + text + '"');
    }
    return text.charAt(0);
  }
}
