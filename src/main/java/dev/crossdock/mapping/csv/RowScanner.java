package dev.crossdock.mapping.csv;

import dev.crossdock.edi.RawBytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a delimited file into rows by its bytes, line feeds in quotes included. A quote that is
 * never closed ends with its line, so that it does not swallow the rows behind it.
 */
final class RowScanner implements AutoCloseable {

  /** Longest row whose quotes are believed, and that is kept at all. */
  static final int MAX_ROW = 1 << 20;

  /** Quote of a file that has none. */
  static final int NONE = -1;

  private final RawBytes bytes;
  private final int delimiter;
  private final int quote;
  private InputStream in;
  private long offset;
  private long line;
  private int pushed = -1;

  RowScanner(RawBytes bytes, CsvFormat format, long from, long line) throws IOException {
    this(bytes, format.delimiter() & 0xff, format.quote() & 0xff, from, line);
  }

  RowScanner(RawBytes bytes, int delimiter, int quote, long from, long line) throws IOException {
    this.bytes = bytes;
    this.delimiter = delimiter;
    this.quote = quote;
    this.offset = from;
    this.line = line;
    this.in = open(from);
  }

  /**
   * A row without its line end; {@code to} is behind the line end.
   *
   * @param cut whether it is longer than what is kept of it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Row(byte[] bytes, long from, long to, long line, boolean openQuote, boolean cut) {

    /** Whether line breaks lie in its quotes. */
    boolean spansLines() {
      for (byte b : bytes) {
        if (b == '\n' || b == '\r') {
          return true;
        }
      }
      return false;
    }
  }

  /** Of the next byte. */
  long offset() {
    return offset;
  }

  /** The next row, null at the end. */
  @Nullable Row next() throws IOException {
    long from = offset;
    long firstLine = line;
    var row = scan(true);
    if (row == null || !row.openQuote()) {
      return row;
    }
    return line(from, firstLine);
  }

  /** The line with which a row begins, where its quotes are not to be believed; goes on behind. */
  Row lineOf(Row row) throws IOException {
    var plain = line(row.from(), row.line());
    return plain == null ? row : plain;
  }

  private @Nullable Row line(long from, long firstLine) throws IOException {
    in.close();
    in = open(from);
    offset = from;
    line = firstLine;
    pushed = -1;
    var plain = scan(false);
    return plain == null
        ? null
        : new Row(plain.bytes(), plain.from(), plain.to(), plain.line(), true, plain.cut());
  }

  private @Nullable Row scan(boolean quotes) throws IOException {
    long from = offset;
    long firstLine = line;
    var out = new ByteArrayOutputStream(256);
    boolean fieldStart = true;
    boolean quoted = false;
    boolean closed = false;
    boolean cut = false;
    int b = read();
    if (b < 0) {
      return null;
    }
    while (b >= 0) {
      if (quoted) {
        if (b == quote) {
          int after = read();
          out.write(b);
          if (after != quote) {
            quoted = false;
            closed = true;
            b = after;
            continue;
          }
        }
        if (b == '\n') {
          line++;
        }
      } else if (b == '\n' || b == '\r') {
        lineEnd(b);
        return new Row(out.toByteArray(), from, offset, firstLine, false, cut);
      } else if (quotes && fieldStart && b == quote) {
        quoted = true;
        fieldStart = false;
      } else if (closed && b != delimiter && b != ' ' && b != '\t') {
        return new Row(out.toByteArray(), from, offset, firstLine, true, cut);
      } else {
        fieldStart = b == delimiter;
        closed &= !fieldStart;
      }
      if (out.size() <= MAX_ROW) {
        out.write(b);
      } else if (quoted) {
        break;
      } else {
        cut = true;
      }
      b = read();
    }
    return new Row(out.toByteArray(), from, offset, firstLine, quoted, cut);
  }

  private void lineEnd(int b) throws IOException {
    line++;
    if (b == '\r') {
      int after = read();
      if (after >= 0 && after != '\n') {
        pushed = after;
        offset--;
      }
    }
  }

  private int read() throws IOException {
    int b = pushed;
    if (b >= 0) {
      pushed = -1;
    } else {
      b = in.read();
    }
    if (b >= 0) {
      offset++;
    }
    return b;
  }

  private InputStream open(long from) throws IOException {
    return new BufferedInputStream(bytes.open(from), 1 << 16);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
