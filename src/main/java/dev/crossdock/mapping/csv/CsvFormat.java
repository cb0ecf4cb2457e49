package dev.crossdock.mapping.csv;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a delimited file is to be read.
 *
 * @param required columns without which the file can't be read, by the names the map uses
 * @param optional columns that may be missing
 * @param groupBy columns whose values make consecutive rows one document
 */
public record CsvFormat(
    Charset charset,
    char delimiter,
    char quote,
    List<String> required,
    List<String> optional,
    List<String> groupBy) {

  public CsvFormat {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    groupBy = List.copyOf(groupBy);
  }
}
