package dev.crossdock.mapping.csv;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Place;
import dev.crossdock.fault.Violation;
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

  private final RecordFormat format;
  private final RecordReader reader;
  private final RowScanner rows;
  private final int first;
  private final List<Violation> closing = new ArrayList<>(0);
  private int found;
  private int number;
  private long blanks;
  private @Nullable Rec ahead;

  RecordDocuments(RawBytes bytes, RecordFormat format, int first) throws IOException {
    this.format = format;
    this.reader = new RecordReader(format);
    this.first = first;
    int quote = format.isDelimited() ? format.quote() & 0xff : RowScanner.NONE;
    this.blanks = mark(bytes);
    this.rows = new RowScanner(bytes, format.delimiter() & 0xff, quote, blanks, 1);
    this.ahead = record();
  }

  @Override
  public List<Violation> violations() {
    return ahead != null || found > 0
        ? List.of()
        : List.of(
            Violation.of(
                Code.FILE_EMPTY, null, Place.at(0), null, "There is no record of a document."));
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
              Code.RECORD_COUNT_WRONG,
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

  private static long mark(RawBytes bytes) throws IOException {
    return CsvDocuments.mark(bytes);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
