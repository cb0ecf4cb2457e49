package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Blanks;
import dev.crossdock.edi.ControlNumbers;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.file.FileDocuments;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one delimited file in order, one in memory at a time: consecutive rows with the
 * same values in the columns grouped by. Can begin behind any document, so that after a crash
 * reading goes on behind the last committed one. Not thread-safe.
 */
public final class CsvDocuments implements FileDocuments {

  /** Rows of one document that are kept; one with more is rejected. */
  public static final int MAX_ROWS = 100_000;

  private final TextStart start;
  private final CsvFormat format;
  private final RowReader reader;
  private final CsvHeader header;
  private final RowScanner rows;
  private final ControlNumbers apart = new ControlNumbers();
  private int no;
  private int number;
  private long blanks;
  private @Nullable Ahead ahead;

  private record Ahead(CsvRow row, long to, String key, List<Violation> violations) {}

  private CsvDocuments(RawBytes bytes, CsvFormat agreed, long from, int no) throws IOException {
    this.start = TextStart.of(bytes, agreed.charset(), agreed.delimiter());
    this.format = agreed.with(start);
    this.reader = new RowReader(format);
    this.no = no;
    this.rows = new RowScanner(bytes, format, start.behind(), start.line());
    this.blanks = start.behind();
    this.number = (int) start.line() - 1;
    this.header =
        start.rejected() ? new CsvHeader(CsvColumns.NONE, 0, start.violations()) : header();
    if (!header.rejected()) {
      if (!format.groupBy().isEmpty()) {
        findApart(bytes);
      }
      skipTo(from);
    }
  }

  /** All documents of the file. */
  public static CsvDocuments open(RawBytes bytes, CsvFormat format) throws IOException {
    return open(bytes, format, 0, 1);
  }

  /**
   * The documents from this one on; what lies before is read again, but not handed over.
   *
   * @param from 0, or the {@link CsvFrame#to} of the last document read
   * @param no number of that document, from 1
   */
  public static CsvDocuments open(RawBytes bytes, CsvFormat format, long from, int no)
      throws IOException {
    return new CsvDocuments(bytes, format, from, no);
  }

  @Override
  public List<Violation> violations() {
    return header.violations();
  }

  @Override
  public List<Violation> closing() {
    return header.rejected() ? List.of() : start.violations();
  }

  @Override
  public long blanks() {
    return blanks;
  }

  @Override
  public @Nullable CsvFrame next() throws IOException {
    if (header.rejected()) {
      return null;
    }
    var first = ahead == null ? row() : ahead;
    ahead = null;
    if (first == null) {
      return null;
    }
    var draft = new FrameDraft(no++, header.columns());
    if (apart.contains(first.key())) {
      first.violations().add(apart(first.row()));
    }
    draft.add(first.row(), first.to(), first.violations());
    for (var next = row(); next != null; next = row()) {
      if (!next.key().equals(first.key())) {
        ahead = next;
        break;
      }
      draft.add(next.row(), next.to(), next.violations());
    }
    return draft.frame();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private CsvHeader header() throws IOException {
    for (var row = rows.next(); row != null; row = rows.next()) {
      number++;
      blanks += row.to() - row.from();
      if (!isBlank(row)) {
        return CsvHeader.read(format, row, reader.read(row, number));
      }
    }
    return CsvHeader.none(format);
  }

  private void skipTo(long from) throws IOException {
    while (rows.offset() < from) {
      if (rows.next() == null) {
        return;
      }
      number++;
    }
  }

  private @Nullable Ahead row() throws IOException {
    for (var row = rows.next(); row != null; row = rows.next()) {
      number++;
      if (!isBlank(row)) {
        return row(row, rows);
      }
      blanks += row.to() - row.from();
    }
    return null;
  }

  /** Documents of which rows stand in several places: half of one is another one. */
  private void findApart(RawBytes bytes) throws IOException {
    var seen = new ControlNumbers();
    int header = number;
    String last = null;
    try (var all = new RowScanner(bytes, format, rows.offset(), 1)) {
      for (var row = all.next(); row != null; row = all.next()) {
        number++;
        if (isBlank(row)) {
          continue;
        }
        var key = row(row, all).key();
        if (!key.equals(last) && !seen.add(key)) {
          apart.add(key);
        }
        last = key;
      }
    }
    number = header;
  }

  private static Violation apart(CsvRow first) {
    return Violation.of(
        FileCode.ROWS_APART,
        null,
        new Place("row", first.number(), 0, 0, first.line(), 1, first.offset()),
        null,
        "Other rows of this document stand elsewhere in the file.");
  }

  private Ahead row(RowScanner.Row whole, RowScanner from) throws IOException {
    var row = whole;
    var read = reader.read(row, number);
    if (row.spansLines() && (!read.violations().isEmpty() || isRagged(read.values()))) {
      row = from.lineOf(row); // a quote that was never closed must not take the next rows along
      read = reader.read(row, number);
    }
    var values = read.values();
    var violations = read.violations();
    var place = new Place("row", number, 0, 0, row.line(), 1, row.from());
    if (violations.isEmpty() && isRagged(values)) {
      violations.add(
          Violation.of(
              FileCode.CSV_ROW_RAGGED,
              null,
              place,
              null,
              "The row has %d values, the header %d columns."
                  .formatted(values.size(), header.columns().count())));
    }
    var key = new StringBuilder();
    for (var column : format.groupBy()) {
      int at = header.columns().indexOf(column);
      key.append(at >= 0 && at < values.size() ? Blanks.strip(values.get(at)) : "")
          .append('\u001f');
    }
    if (key.length() == format.groupBy().size() && key.length() > 0) {
      violations.add(
          Violation.of(
              FileCode.CSV_GROUP_MISSING,
              null,
              place,
              null,
              "There is nothing in " + groupBy() + '.'));
    }
    var unique = format.groupBy().isEmpty() ? String.valueOf(number) : key.toString();
    return new Ahead(
        new CsvRow(number, row.line(), row.from(), values), row.to(), unique, violations);
  }

  /** The columns grouped by as the file calls them. */
  private String groupBy() {
    return format.groupBy().stream().map(this::written).collect(Collectors.joining(", "));
  }

  private String written(String name) {
    int at = header.columns().indexOf(name);
    return at >= 0
        ? header.columns().written(at)
        : format.columns().stream()
            .filter(c -> c.name().equals(name))
            .map(c -> c.headers().get(0))
            .findFirst()
            .orElse(name);
  }

  /** Whether values are missing, or there are more than the header has names for. */
  private boolean isRagged(List<String> values) {
    int columns = header.columns().count();
    return values.size() < header.named()
        || (values.size() > columns
            && values.subList(columns, values.size()).stream().anyMatch(v -> !v.isBlank()));
  }

  /** Spreadsheets leave rows of delimiters behind. */
  private boolean isBlank(RowScanner.Row row) {
    for (byte b : row.bytes()) {
      if (b != ' ' && b != '\t' && b != (byte) format.delimiter() && b != 0x1a) {
        return false;
      }
    }
    return true;
  }
}
