package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Characters;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** From the bytes of a row to its values; tells what is wrong with it. */
final class RowReader {

  private final CsvFormat format;
  private final CSVFormat syntax;

  RowReader(CsvFormat format) {
    this.format = format;
    this.syntax =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(format.delimiter())
            .setQuote(format.quote())
            .setIgnoreEmptyLines(false)
            .get();
  }

  /** Values of a row and what is wrong with it; the values are a guess where something is. */
  record Read(List<String> values, List<Violation> violations) {}

  Read read(RowScanner.Row row, int number) {
    var violations = new ArrayList<Violation>(0);
    var text = text(row, number, violations);
    if (row.cut()) {
      return new Read(List.of(), violations);
    }
    if (row.openQuote()) {
      violations.add(quote(row, number));
      return new Read(raw(text), violations);
    }
    return new Read(values(text, row, number, violations), violations);
  }

  /** The row as text, and what is wrong with its bytes. */
  String text(RowScanner.Row row, int number, List<Violation> violations) {
    if (row.cut()) {
      violations.add(
          Violation.of(
              FileCode.VALUE_TOO_LONG,
              null,
              new Place("row", number, 0, 0, row.line(), 1, row.from()),
              null,
              "The line is longer than %d bytes.".formatted(RowScanner.MAX_ROW)));
      return "";
    }

    var in = ByteBuffer.wrap(row.bytes());
    CharsetDecoder strict =
        format
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var text = strict.decode(in).toString();
      int unsound = Characters.firstUnsound(text);
      if (unsound >= 0) {
        int at = text.substring(0, unsound).getBytes(format.charset()).length;
        violations.add(
            charset(row, number, at, "The row holds " + Characters.told(text, unsound) + '.'));
      }
      return text;
    } catch (CharacterCodingException e) {
      violations.add(
          charset(
              row,
              number,
              in.position(),
              "A byte is not " + format.charset().name() + " as was agreed."));
      return new String(row.bytes(), format.charset());
    }
  }

  private static Violation charset(RowScanner.Row row, int number, int at, String message) {
    int value = at < row.bytes().length ? row.bytes()[at] & 0xff : 0;
    return Violation.of(
        FileCode.CHARSET_WRONG,
        null,
        new Place("row", number, 0, 0, row.line(), at + 1L, row.from() + at),
        "0x%02x".formatted(value),
        message);
  }

  private List<String> values(
      String text, RowScanner.Row row, int number, List<Violation> violations) {
    try (var parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(syntax).get()) {
      var records = parser.iterator();
      return records.hasNext() ? records.next().toList() : List.of("");
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      violations.add(quote(row, number));
      return raw(text);
    }
  }

  private List<String> raw(String text) {
    return List.of(text.split(Pattern.quote(String.valueOf(format.delimiter())), -1));
  }

  private static Violation quote(RowScanner.Row row, int number) {
    return Violation.of(
        FileCode.CSV_QUOTE_OPEN,
        null,
        new Place("row", number, 0, 0, row.line(), 1, row.from()),
        null,
        "A quote in the row is not closed, or text follows a closing quote.");
  }
}
