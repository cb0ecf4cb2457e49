package dev.crossdock.mapping.csv;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a delimited file is to be read.
 *
 * @param groupBy names of the columns whose values make consecutive rows one document; none: each
 *     row is one
 */
public record CsvFormat(
    Charset charset, char delimiter, char quote, List<CsvColumn> columns, List<String> groupBy) {

  public CsvFormat {
    columns = List.copyOf(columns);
    groupBy = List.copyOf(groupBy);
  }

  /** The same in another charset, such as the one agreed with a partner. */
  public CsvFormat with(Charset other) {
    return new CsvFormat(other, delimiter, quote, columns, groupBy);
  }
}
