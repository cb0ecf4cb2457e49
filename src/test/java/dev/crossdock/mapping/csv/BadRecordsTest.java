package dev.crossdock.mapping.csv;

import static dev.crossdock.mapping.file.Files.codes;
import static dev.crossdock.mapping.file.Files.endless;
import static dev.crossdock.mapping.file.Files.read;
import static dev.crossdock.mapping.file.Files.refused;
import static dev.crossdock.mapping.file.Files.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.file.FileFormat;
import dev.crossdock.mapping.file.Files;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadRecordsTest {

  private static final String HEADER =
      "10" + "0000004711" + "20261121" + "20261201" + "EUR" + "9506000700014" + "0000000000000";
  private static final String HEAD = HEADER + " ".repeat(80 - HEADER.length());
  private static final String LINE = "20" + "0001" + "04012345000009" + "000012000" + "PCE";
  private static final String DOCUMENT = HEAD + "\n" + LINE + "\r\n" + "900001\r";

  private final FileFormat fixed;
  private final FileFormat csv;

  BadRecordsTest() throws IOException {
    var maps = Maps.load(Path.of("mappings"));
    fixed = maps.file("fixed/heath-orders").orElseThrow().format();
    csv = maps.file("csv/order/standard").orElseThrow().format();
  }

  @Test
  void lineEndsMayBeMixedAndTheLastMissing() throws IOException {
    var frames =
        read(fixed, Files.of(DOCUMENT + "\n\n" + DOCUMENT + HEAD + "\r" + LINE + "\n900001"));

    assertThat(frames).hasSize(3).allSatisfy(f -> assertThat(f.violations()).isEmpty());
    assertThat(frames.get(2).root().place().line()).isEqualTo(8);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstRecord() throws IOException {
    var frames = read(fixed, Files.of("\ufeff" + DOCUMENT));
    assertThat(frames).hasSize(1).allSatisfy(f -> assertThat(f.violations()).isEmpty());
  }

  @Test
  void aControlCharacterRejectsItsDocumentAlone() throws IOException {
    for (var bad : List.of("\u0000", "\u0007", "\u007f")) {
      var broken = DOCUMENT.replaceFirst(" {2}\n", " " + bad + "\n");
      assertThat(read(fixed, Files.of(DOCUMENT + broken + DOCUMENT)))
          .extracting(Files::codes)
          .containsExactly(List.of(), List.of(FileCode.CHARSET_WRONG), List.of());
    }
  }

  @Test
  void everyByteBelongsToADocumentOrIsBlank() throws IOException {
    var text = "\n" + DOCUMENT + "  \n" + DOCUMENT + "99000002\n";
    try (var documents = fixed.open(Files.of(text))) {
      long framed = 0;
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        framed += frame.to() - frame.from();
      }
      assertThat(framed + documents.blanks()).isEqualTo(text.length());
      assertThat(documents.closing()).isEmpty();
    }
  }

  @Test
  void aBrokenRecordRejectsItsDocumentAlone() throws IOException {
    var frames =
        read(
            fixed,
            Files.of(
                HEAD.substring(1)
                    + "\n"
                    + DOCUMENT
                    + DOCUMENT.replace("900001", "900007")
                    + DOCUMENT.replace(LINE, "XX")
                    + DOCUMENT));

    assertThat(frames)
        .extracting(Files::codes)
        .containsExactly(
            List.of(FileCode.RECORD_UNKNOWN, FileCode.RECORD_MISSING, FileCode.RECORD_MISSING),
            List.of(),
            List.of(FileCode.RECORD_COUNT_WRONG),
            List.of(FileCode.RECORD_UNKNOWN, FileCode.RECORD_MISSING, FileCode.RECORD_COUNT_WRONG),
            List.of());
  }

  @Test
  void aRecordMayLeaveOutBlanksAtItsEndButHalfANumberIsAnotherOne() throws IOException {
    var cut = LINE + "0000125";
    var frames = read(fixed, Files.of(DOCUMENT + DOCUMENT.replace(LINE, cut) + DOCUMENT));

    assertThat(frames)
        .extracting(Files::codes)
        .containsExactly(List.of(), List.of(FileCode.RECORD_LENGTH_WRONG), List.of());
    var place = frames.get(1).violations().get(0).place();
    assertThat(place).extracting(p -> p.segment(), p -> p.line()).containsExactly("price", 5L);
  }

  @Test
  void aFileThatCountsWronglyIsTold() throws IOException {
    try (var documents = fixed.open(Files.of(DOCUMENT + "99000003\n"))) {
      assertThat(documents.next()).isNotNull();
      assertThat(documents.next()).isNull();
      assertThat(documents.closing())
          .extracting(Violation::code)
          .containsExactly(FileCode.RECORD_COUNT_WRONG);
    }
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertThat(refused(fixed, "\n \n")).containsExactly(EnvelopeCode.FILE_EMPTY);
  }

  @Test
  void tellsBytesThatAreNotInTheCharset() throws IOException {
    var text = HEAD.replace("       ", "Märkte ") + "\n" + LINE + "\n900001";
    var bytes = RawBytes.of(text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(codes(read(fixed, bytes).get(0))).isEmpty();
    assertThat(codes(read(fixed.with(StandardCharsets.UTF_8), bytes).get(0)))
        .contains(FileCode.CHARSET_WRONG);
  }

  @Test
  void aLineWithoutEndFillsNoMemory() throws IOException {
    long before = used();
    var frames = read(fixed, endless(DOCUMENT + HEAD + "\n20", 200L << 20));
    assertThat(codes(frames.get(0))).isEmpty();
    assertThat(codes(frames.get(1))).contains(FileCode.VALUE_TOO_LONG);

    for (var start : List.of("", "\"")) {
      var head = "order_number,order_date,quantity,unit\n1,2026-11-21,1,EA\n" + start;
      var rows = read(csv, endless(head, 200L << 20));
      assertThat(codes(rows.get(0))).isEmpty();
      assertThat(codes(rows.get(1))).contains(FileCode.VALUE_TOO_LONG);
    }
    assertThat(used() - before).isLessThan(64L << 20);
  }
}
