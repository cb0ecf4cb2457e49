package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.Place;
import java.util.List;

/**
 * One record of a delimited file.
 *
 * @param number of the record in the file, the header is 1
 * @param line of its first byte, from 1
 * @param offset of its first byte
 * @param values by column of the file
 */
public record CsvRow(int number, long line, long offset, List<String> values) {

  public CsvRow {
    values = List.copyOf(values);
  }

  /** The place of the row itself. */
  Place place() {
    return place("row", 0);
  }

  /**
   * The place of a column of this row.
   *
   * @param column as the file's header calls it
   * @param position from 1
   */
  Place place(String column, int position) {
    return new Place(column, number, position, 0, line, 0, offset);
  }
}
