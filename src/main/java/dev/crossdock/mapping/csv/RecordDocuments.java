package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.ControlNumbers;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.file.FileDocuments;
import dev.crossdock.mapping.file.FileFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a file of several kinds of records, one in memory at a time. A record that
 * belongs nowhere is rejected by itself with what follows it, where the document before it has
 * ended; where it bears that document's key, or that has no end, with the document.
 */
public final class RecordDocuments implements FileDocuments {

  private final TextStart start;
  private final RecordFormat format;
  private final RecordReader reader;
  private final RowScanner rows;
  private final int first;
  private final List<Violation> closing = new ArrayList<>(0);
  private final ControlNumbers apart = new ControlNumbers();
  private int found;
  private int number;
  private long blanks;
  private @Nullable Rec ahead;

  RecordDocuments(RawBytes bytes, RecordFormat agreed, int first) throws IOException {
    this.start = TextStart.of(bytes, agreed.charset(), agreed.delimiter());
    this.format = agreed.with(start);
    this.reader = new RecordReader(format);
    this.first = first;
    this.blanks = start.behind();
    this.number = (int) start.line() - 1;
    this.rows = scanner(bytes);
    if (!start.rejected()) {
      if (!format.key().isEmpty()) {
        findApart(bytes);
      }
      closing.addAll(start.violations());
      this.ahead = record();
    }
  }

  private RowScanner scanner(RawBytes bytes) throws IOException {
    int quote = format.isDelimited() ? format.quote() & 0xff : RowScanner.NONE;
    return new RowScanner(bytes, format.delimiter() & 0xff, quote, start.behind(), start.line());
  }

  /** Documents of which records stand in several places: half of one is another one. */
  private void findApart(RawBytes bytes) throws IOException {
    var seen = new ControlNumbers();
    String last = "";
    try (var all = scanner(bytes)) {
      for (var row = all.next(); row != null; row = all.next()) {
        var key = isBlank(row) ? "" : keyOf(reader.read(row, 0));
        if (!key.isEmpty() && !key.equals(last)) {
          if (!seen.add(key)) {
            apart.add(key);
          }
          last = key;
        }
      }
    }
  }

  private String keyOf(Rec record) {
    return record.is(RecordType.Place.OUTSIDE) ? "" : record.value(format.key());
  }

  private static Violation apart(Rec first) {
    return first.violation(
        FileCode.ROWS_APART, null, "Other records of this document stand elsewhere in the file.");
  }

  @Override
  public List<Violation> violations() {
    return start.rejected()
        ? start.violations()
        : ahead != null || found > 0
            ? List.of()
            : List.of(
                Violation.of(
                    EnvelopeCode.FILE_EMPTY,
                    null,
                    Place.at(0),
                    null,
                    "There is no record of a document."));
  }

  @Override
  public List<Violation> closing() {
    return List.copyOf(closing);
  }

  @Override
  public long blanks() {
    return blanks;
  }

  @Override
  public @Nullable FileFrame next() throws IOException {
    while (ahead != null) {
      var frame = document(ahead);
      if (frame.no() >= first) {
        return frame;
      }
    }
    return null;
  }

  private FileFrame document(Rec start) throws IOException {
    if (!format.key().isEmpty() && apart.contains(start.value(format.key()))) {
      start.violations().add(apart(start));
    }
    var draft = new RecordDraft(++found, start, format);
    boolean ended = start.is(RecordType.Place.ENDS);
    Rec next = record();
    while (next != null && !begins(next, draft) && !(ended && format.key().isEmpty())) {
      if (ended) {
        draft.misplaced(next);
      }
      draft.add(next);
      ended |= next.is(RecordType.Place.ENDS);
      next = record();
    }
    ahead = next;
    return draft.frame();
  }

  private boolean begins(Rec record, RecordDraft draft) {
    if (record.is(RecordType.Place.BEGINS)) {
      return format.key().isEmpty() || !draft.key().equals(record.value(format.key()));
    }
    var key = format.key().isEmpty() ? "" : record.value(format.key());
    return !key.isEmpty() && !key.equals(draft.key());
  }

  /** The next record of a document; those of the file are judged and passed over. */
  private @Nullable Rec record() throws IOException {
    for (var row = rows.next(); row != null; row = rows.next()) {
      number++;
      if (isBlank(row)) {
        blanks += row.to() - row.from();
        continue;
      }
      var record = reader.read(row, number);
      if (!record.is(RecordType.Place.OUTSIDE)) {
        return record;
      }
      blanks += row.to() - row.from();
      closing.addAll(record.violations());
      count(record);
    }
    return null;
  }

  private void count(Rec record) {
    var type = record.type();
    if (type == null || type.count() == null || !type.counted().equals("documents")) {
      return;
    }
    var told = record.value(type.count());
    if (!RecordDraft.isNumber(told, found)) {
      closing.add(
          Violation.of(
              FileCode.RECORD_COUNT_WRONG,
              null,
              record.place(type.count()),
              told,
              "The file tells of %s documents and has %d.".formatted(told, found)));
    }
  }

  /** Spreadsheets and old systems leave blank lines and an end-of-file mark behind. */
  private static boolean isBlank(RowScanner.Row row) {
    for (byte b : row.bytes()) {
      if (b != ' ' && b != '\t' && b != 0x1a) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
