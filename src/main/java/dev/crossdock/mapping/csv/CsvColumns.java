package dev.crossdock.mapping.csv;

import dev.crossdock.edi.Blanks;
import java.util.List;

/**
 * The columns of a delimited file by position, from 0: what the map calls them, and what the header
 * of the file calls them.
 *
 * @param known names as the map knows them, empty where it knows no such column
 * @param written names as they stand in the file's header
 */
public record CsvColumns(List<String> known, List<String> written) {

  /** Of a file without a header that could be read. */
  static final CsvColumns NONE = new CsvColumns(List.of(), List.of());

  private static final int LONGEST = 99;

  public CsvColumns {
    known = List.copyOf(known);
    written = written.stream().map(CsvColumns::label).toList();
  }

  /** Without blanks around it, and cut where nobody would read on. */
  static String label(String header) {
    var own = Blanks.strip(header);
    int end = own.offsetByCodePoints(0, Math.min(LONGEST, own.codePointCount(0, own.length())));
    return own.substring(0, end);
  }

  int count() {
    return known.size();
  }

  /** What the map calls it; empty where it knows no such column. */
  String known(int position) {
    return position < known.size() ? known.get(position) : "";
  }

  /** What the map calls it; else by its position, from 1: {@code column 5}. */
  String name(int position) {
    return known(position).isEmpty() ? "column " + (position + 1) : known(position);
  }

  /** What the sender calls it; what we do where the header says nothing. */
  String written(int position) {
    var own = position < written.size() ? written.get(position) : "";
    return own.isEmpty() ? name(position) : own;
  }

  /** Where the column that the map calls this is; -1 where the file has none. */
  int indexOf(String name) {
    return known.indexOf(name);
  }
}
