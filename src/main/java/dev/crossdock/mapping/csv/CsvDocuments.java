package dev.crossdock.mapping.csv;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Violation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one delimited file in order, one in memory at a time. Can begin behind any
 * document, so that after a crash reading goes on behind the last committed one. Not thread-safe.
 */
public final class CsvDocuments implements AutoCloseable {

  private CsvDocuments() {}

  /** All documents of the file. */
  public static CsvDocuments open(RawBytes bytes, CsvFormat format) throws IOException {
    return open(bytes, format, 0, 1);
  }

  /**
   * The documents from this one on; the header is read again from the start of the file.
   *
   * @param from 0, or the {@link CsvFrame#to} of the last document read
   * @param no number of that document, from 1
   */
  public static CsvDocuments open(RawBytes bytes, CsvFormat format, long from, int no)
      throws IOException {
    return new CsvDocuments();
  }

  /** What is wrong with the file as a whole: no header, columns missing. Errors reject it all. */
  public List<Violation> violations() {
    return List.of();
  }

  /** The next document, null at the end or where the whole file is rejected. */
  public @Nullable CsvFrame next() throws IOException {
    return null;
  }

  /** Bytes that belong to no document so far: mark, header, blank lines. */
  public long blanks() {
    return 0;
  }

  @Override
  public void close() throws IOException {}
}
