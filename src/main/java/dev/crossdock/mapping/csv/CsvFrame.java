package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.Part;
import java.util.List;

/**
 * The rows of one document.
 *
 * @param no position in the file, from 1
 * @param from offset of its first byte
 * @param to offset behind its last byte
 * @param line of its first row
 * @param columns by position
 * @param contentHash SHA-256 of its values by column name, independent of delimiter, quoting and
 *     charset
 * @param violations what is wrong with its rows: ragged, unreadable in the charset, open quote
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record CsvFrame(
    int no,
    long from,
    long to,
    long line,
    CsvColumns columns,
    List<CsvRow> rows,
    byte[] contentHash,
    List<Violation> violations)
    implements FileFrame {

  public CsvFrame {
    rows = List.copyOf(rows);
    violations = List.copyOf(violations);
  }

  @Override
  public int records() {
    return rows.size();
  }

  @Override
  public Part root() {
    return new RowsPart(this);
  }
}
