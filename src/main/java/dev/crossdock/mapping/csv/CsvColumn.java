package dev.crossdock.mapping.csv;

import dev.crossdock.edi.Blanks;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column of a delimited file.
 *
 * @param name by which the map knows it
 * @param headers names it may have in the header row
 * @param required whether a file without it can't be read
 */
public record CsvColumn(String name, List<String> headers, boolean required) {

  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u200b\\ufeff]+");

  public CsvColumn {
    headers = List.copyOf(headers);
  }

  /** Whether a header means this column; case and how many blanks of which kind don't matter. */
  boolean isNamed(String header) {
    var read = plain(header);
    return headers.stream().anyMatch(h -> plain(h).equals(read));
  }

  private static String plain(String header) {
    return Blanks.strip(BLANKS.matcher(header).replaceAll(" ")).toLowerCase(Locale.ROOT);
  }
}
