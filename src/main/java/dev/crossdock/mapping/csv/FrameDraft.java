package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Blanks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of one document. */
final class FrameDraft {

  private static final int MAX_VIOLATIONS = 1000;

  private final int no;
  private final CsvColumns columns;
  private final List<CsvRow> rows = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>(0);
  private final MessageDigest hash;
  private long to;
  private boolean tooLong;

  FrameDraft(int no, CsvColumns columns) {
    this.no = no;
    this.columns = columns;
    try {
      this.hash = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(CsvRow row, long end, List<Violation> found) {
    to = end;
    if (rows.size() == CsvDocuments.MAX_ROWS) {
      tooLong(row);
      return;
    }
    rows.add(row);
    if (violations.size() < MAX_VIOLATIONS) {
      violations.addAll(found);
    }
    for (int i = 0; i < row.values().size(); i++) {
      var value = Blanks.strip(row.values().get(i));
      if (!value.isEmpty()) {
        hash.update(
            (columns.known(i) + '\u001f' + value + '\u001e').getBytes(StandardCharsets.UTF_8));
      }
    }
    hash.update((byte) '\n');
  }

  CsvFrame frame() {
    var first = rows.get(0);
    return new CsvFrame(
        no, first.offset(), to, first.line(), columns, rows, hash.digest(), violations);
  }

  private void tooLong(CsvRow row) {
    if (!tooLong) {
      tooLong = true;
      violations.add(
          Violation.of(
              FileCode.DOCUMENT_TOO_LONG,
              null,
              new Place("row", row.number(), 0, 0, row.line(), 1, row.offset()),
              null,
              "The document has more than " + CsvDocuments.MAX_ROWS + " rows."));
    }
  }
}
