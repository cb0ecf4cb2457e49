package dev.crossdock.mapping.csv;

import static dev.crossdock.mapping.file.Files.read;
import static dev.crossdock.mapping.file.Files.value;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.bind.Convention;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.Files;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadRowsTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final CsvFormat ORDERS = orders(WINDOWS);

  private static CsvFormat orders(Charset charset) {
    return new CsvFormat(
        charset,
        ';',
        '"',
        List.of(
            new CsvColumn("no", List.of("Order No"), true),
            new CsvColumn("item", List.of("Item"), true),
            new CsvColumn("text", List.of("Text"), false)),
        List.of("no"),
        Convention.X12);
  }

  @Test
  void aByteOrderMarkMeansUtf8WhateverWasAgreed() throws IOException {
    var text = "\ufeff\"Order No\";\"Item\";\"Text\"\r\n1;a;Café ©\r\n";
    assertThat(texts(read(ORDERS, Files.of(text)))).containsExactly("Café ©");
  }

  @Test
  void textThatIsUtf8WhereLatin1WasAgreedIsReadAsSuchWithAWarning() throws IOException {
    var text = "Order No;Item;Text\n1;a;Café Größe\n2;b;Müller\n";
    try (var documents = ORDERS.open(Files.of(text))) {
      assertThat(texts(List.of(Objects.requireNonNull(documents.next()))))
          .containsExactly("Café Größe");
      while (documents.next() != null) {
        // to the end
      }
      assertThat(documents.closing())
          .extracting(Violation::code)
          .containsExactly(EnvelopeCode.CHARSET_CONTRADICTED);
    }
    assertThat(texts(read(ORDERS, RawBytes.of(text.getBytes(WINDOWS)))))
        .containsExactly("Café Größe", "Müller");
    var euro = RawBytes.of("Order No;Item;Text\n1;a;5 \u0080\n".getBytes(ISO_8859_1));
    assertThat(texts(read(orders(ISO_8859_1), euro))).containsExactly("5 €");
  }

  @Test
  void utf16IsTold() throws IOException {
    for (var mark : List.of("\u00ff\u00fe", "\u00fe\u00ff")) {
      var bytes = RawBytes.of((mark + "O\0r\0d\0e\0r\0").getBytes(ISO_8859_1));
      try (var documents = ORDERS.open(bytes)) {
        assertThat(documents.violations())
            .extracting(Violation::code)
            .containsExactly(FileCode.CHARSET_WRONG);
        assertThat(documents.next()).isNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=,\r\n", "SEP=,\n", "\"sep=,\"\r\n", "\ufeffsep=,\r"})
  void theLineOfExcelNamesTheDelimiter(String line) throws IOException {
    var text = line + "Order No,Item,Text\n1,a,x\n2,b,\"y,z\"\n";
    var frames = read(ORDERS, Files.of(text));

    assertThat(texts(frames)).containsExactly("x", "y,z");
    assertThat(frames.get(0).line()).isEqualTo(3);
    try (var documents = ORDERS.open(Files.of(text))) {
      long framed = 0;
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        framed += frame.to() - frame.from();
      }
      assertThat(framed + documents.blanks()).isEqualTo(text.getBytes(UTF_8).length);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORDER NO;item; Text ",
        "Order\u00a0No;Item;\u200bText",
        "Order  No;\tItem;Text;;",
        "\"Order No\";\"Item\";\"Text\""
      })
  void headersAreKnownHoweverTheyAreWritten(String header) throws IOException {
    var bytes = Files.of(header + "\n1;a;x\n");
    assertThat(texts(read(orders(UTF_8), bytes))).containsExactly("x");
  }

  @Test
  void delimitersAtTheEndAreNoValues() throws IOException {
    assertThat(texts(read(ORDERS, Files.of("Order No;Item;Text;\n1;a;x\n2;b;y;;;\n"))))
        .containsExactly("x", "y");
    assertThat(read(ORDERS, Files.of("Order No;Item;Text\n1;a;x;z\n")))
        .extracting(Files::codes)
        .containsExactly(List.of(FileCode.CSV_ROW_RAGGED));
  }

  @Test
  void macLineEndsAndBlankLinesAreLineEnds() throws IOException {
    assertThat(texts(read(ORDERS, Files.of("\r\rOrder No;Item;Text\r\r1;a;x\r;;\r2;b;\"y\rz\"\r"))))
        .containsExactly("x", "y\rz");
  }

  @Test
  void aDocumentOfWhichRowsStandApartIsRefusedAsAWhole() throws IOException {
    var text = "Order No;Item;Text\n1;a;\n1;b;\n2;c;\n1;d;\n3;e;\n";
    for (int no = 1; no <= 4; no++) {
      var bytes = Files.of(text);
      var all = read(ORDERS, bytes);
      long from = no == 1 ? 0 : all.get(no - 2).to();
      try (var documents = ORDERS.open(bytes, from, no)) {
        var next = Objects.requireNonNull(documents.next());
        assertThat(Files.codes(next))
            .isEqualTo(no % 2 == 1 ? List.of(FileCode.ROWS_APART) : List.of());
      }
    }
  }

  @Test
  void anOpenQuoteTakesNoRowsAlong() throws IOException {
    for (var text :
        List.of(
            "1;a;\"open\n2;b;\"sound\"\n3;c;x\n",
            "1;a;\"open\n2;b;sound\n3;c;\"x\"\n",
            "1;a;\"open\n2;\"b\";sound\n3;\"c\";\"x\"\n")) {
      var frames = read(ORDERS, Files.of("Order No;Item;Text\n" + text));
      assertThat(frames)
          .as(text)
          .extracting(Files::codes)
          .containsExactly(List.of(FileCode.CSV_QUOTE_OPEN), List.of(), List.of());
      assertThat(texts(frames).subList(1, 3)).as(text).containsExactly("sound", "x");
    }
    assertThat(texts(read(ORDERS, Files.of("Order No;Item;Text\n1;a;\"two\n\"\"lines\"\"\"  \n"))))
        .containsExactly("two\n\"lines\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0001", "\u007f", "\u0085", "\uffff", "\u000b"})
  void whatNoTextMayHoldRejectsItsRowAlone(String bad) throws IOException {
    var text = "Order No;Item;Text\n1;ä;ö" + bad + "\n2;b;ü\n";
    var frames = read(orders(UTF_8), Files.of(text));

    assertThat(frames)
        .extracting(Files::codes)
        .containsExactly(List.of(FileCode.CHARSET_WRONG), List.of());
    assertThat(Files.place(frames.get(0)).offset())
        .isEqualTo(text.substring(0, text.indexOf(bad)).getBytes(UTF_8).length);
  }

  private static List<String> texts(List<FileFrame> frames) {
    assertThat(frames)
        .extracting(Files::codes)
        .allSatisfy(c -> assertThat(c).doesNotContain(FileCode.CHARSET_WRONG));
    return frames.stream().map(f -> value(f.root().parts().iterator().next(), "text")).toList();
  }
}
