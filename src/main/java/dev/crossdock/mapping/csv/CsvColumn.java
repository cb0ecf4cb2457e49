package dev.crossdock.mapping.csv;

import java.util.List;
import java.util.Locale;

/**
 * A column of a delimited file.
 *
 * @param name by which the map knows it
 * @param headers names it may have in the header row
 * @param required whether a file without it can't be read
 */
public record CsvColumn(String name, List<String> headers, boolean required) {

  public CsvColumn {
    headers = List.copyOf(headers);
  }

  /** Whether a header means this column; case and blanks around don't matter. */
  boolean isNamed(String header) {
    var read = header.strip().toLowerCase(Locale.ROOT);
    return headers.stream().anyMatch(h -> h.toLowerCase(Locale.ROOT).equals(read));
  }
}
