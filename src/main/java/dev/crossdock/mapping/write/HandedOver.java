package dev.crossdock.mapping.write;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a {@link HandOver}, one in memory at a time; it can begin at any of them or
 * behind one. Not thread-safe.
 */
public final class HandedOver implements AutoCloseable {

  private static final byte[] OPEN = {'['};

  private final @Nullable JsonParser parser;
  private final long base;
  private final long line;
  private final long column;
  private int no;

  private HandedOver(@Nullable JsonParser parser, long base, long line, long column, int no) {
    this.parser = parser;
    this.base = base;
    this.line = line;
    this.column = column;
    this.no = no;
  }

  /**
   * One document.
   *
   * @param no position in the file, from 1
   * @param from offset of its first byte; {@code to} is behind its last
   * @param line line of its first byte, {@code column} the column in it, both from 1
   */
  public record Document(int no, JsonNode tree, long from, long to, long line, long column) {}

  /**
   * Reads on.
   *
   * @param rest the file from a document on, or from behind one
   * @param from offset of its first byte
   * @param line line of its first byte, {@code column} the column in it
   * @param no number of the next document
   */
  public static HandedOver open(InputStream rest, long from, long line, long column, int no)
      throws IOException {
    var bytes = new PushbackInputStream(rest);
    long at = from;
    long atLine = line;
    long atColumn = column;
    for (int b = bytes.read(); ; b = bytes.read()) {
      if (b == '{') {
        bytes.unread(b);
        var parser =
            Canonical.parser(new SequenceInputStream(new ByteArrayInputStream(OPEN), bytes));
        parser.nextToken();
        return new HandedOver(parser, at, atLine, atColumn, no);
      }
      if (b < 0 || b == ']' || b == '}') {
        return new HandedOver(null, at, atLine, atColumn, no);
      }
      at++;
      atColumn = b == '\n' ? 1 : atColumn + 1;
      atLine += b == '\n' ? 1 : 0;
    }
  }

  /** The next document, null behind the last one. */
  public @Nullable Document next() throws IOException {
    if (parser == null) {
      return null;
    }
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
    } catch (JsonEOFException e) {
      return null; // a lone document has no array around it
    }
    var start = parser.currentTokenLocation();
    JsonNode tree = Canonical.JSON.readTree(parser);
    var end = parser.currentLocation();
    return new Document(no++, tree, at(start), at(end), line(start), column(start));
  }

  /** Line of the byte behind the last document. */
  public long line() {
    return parser == null ? line : line(parser.currentLocation());
  }

  /** Column of the byte behind the last document. */
  public long column() {
    return parser == null ? column : column(parser.currentLocation());
  }

  /** The parser sees one byte more: the bracket before the first document. */
  private long at(JsonLocation where) {
    return base + where.getByteOffset() - OPEN.length;
  }

  private long line(JsonLocation where) {
    return line + where.getLineNr() - 1;
  }

  private long column(JsonLocation where) {
    return where.getLineNr() == 1
        ? column + where.getColumnNr() - 1 - OPEN.length
        : where.getColumnNr();
  }

  @Override
  public void close() throws IOException {
    if (parser != null) {
      parser.close();
    }
  }
}
