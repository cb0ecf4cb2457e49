package dev.crossdock.mapping.json;

import static dev.crossdock.diagnostics.FileCode.REST_NOT_READ;
import static dev.crossdock.mapping.file.Files.codes;
import static dev.crossdock.mapping.file.Files.endless;
import static dev.crossdock.mapping.file.Files.place;
import static dev.crossdock.mapping.file.Files.read;
import static dev.crossdock.mapping.file.Files.refused;
import static dev.crossdock.mapping.file.Files.slice;
import static dev.crossdock.mapping.file.Files.used;
import static dev.crossdock.mapping.file.Files.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.bind.Convention;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.Files;
import dev.crossdock.mapping.tree.TreeRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BadJsonTest {

  private static final TreeRules RULES = new TreeRules(List.of("no"), List.of(), List.of());
  private static final JsonFormat ORDERS = new JsonFormat(List.of("o"), RULES, Convention.X12);
  private static final JsonFormat PLAIN = new JsonFormat(List.of(), RULES, Convention.X12);

  @Test
  void readsEachItemWithItsPlace() throws IOException {
    var text = "{\"v\": {\"é\": [1]}, \"o\": [\n {\"no\": \"é\"},\n {\"no\": 2, \"a\": [[1, 2]]}]}";
    var frames = read(ORDERS, Files.of(text));

    assertThat(slice(text, frames.get(0))).isEqualTo("{\"no\": \"é\"}");
    assertThat(frames.get(1).line()).isEqualTo(3);
    assertThat(frames.get(1).root().place("no").segment()).isEqualTo("/o/1/no");
    var inner = frames.get(1).root().parts().iterator();
    inner.next();
    var array = inner.next();
    assertThat(array.place().segment()).isEqualTo("/o/1/a/0");
    assertThat(array.place("a").segment()).isEqualTo("/o/1/a/0/0");
  }

  @Test
  void theFileItselfIsADocumentAnArrayOrASequence() throws IOException {
    assertThat(read(PLAIN, Files.of("{\"no\": 1}"))).hasSize(1);
    assertThat(read(PLAIN, Files.of("[{\"no\": 1}, {\"no\": 2}]"))).hasSize(2);
    assertThat(read(PLAIN, Files.of("{\"no\": 1}\n{\"no\": 2}\n{\"no\": 3}\n"))).hasSize(3);
    assertThat(read(ORDERS, Files.of("{\"o\": {\"no\": 1}}"))).hasSize(1);
  }

  @Test
  void everyValueOfASequenceIsLookedInto() throws IOException {
    var text = "{\"o\": [{\"no\": 1}, {\"no\": 2}], \"v\": 1}\n{\"v\": [], \"o\": {\"no\": 3}}\n";
    var frames = read(ORDERS, Files.of(text));

    assertThat(frames).extracting(f -> value(f.root(), "no")).containsExactly("1", "2", "3");
    assertThat(frames)
        .extracting(f -> f.root().place().segment())
        .containsExactly("/o/0", "/o/1", "/1/o");
    for (int no = 1; no <= 4; no++) {
      try (var documents = ORDERS.open(Files.of(text), 0, no)) {
        int found = 0;
        while (documents.next() != null) {
          found++;
        }
        assertThat(found).isEqualTo(4 - no);
        assertThat(documents.closing()).isEmpty();
      }
    }
  }

  @Test
  void rubbishBehindTheLastDocumentIsTold() throws IOException {
    for (var rest :
        List.of(
            "}{ garbage",
            " {\"v\": 1}",
            "{\"o\"",
            " 17",
            ", \"o\": []}",
            ", \"v\": 1, \"v\": 2}",
            "\n\u0000")) {
      boolean inside = rest.startsWith(",");
      var text = "{\"o\": [{\"no\": 1}]" + (inside ? rest : "}" + rest);
      try (var documents = ORDERS.open(Files.of(text), 0, 1)) {
        var frame = Objects.requireNonNull(documents.next());
        assertThat(codes(frame)).as(rest).isEmpty();
        assertThat(documents.next()).as(rest).isNull();
        assertThat(documents.closing())
            .as(rest)
            .extracting(Violation::code)
            .hasSize(2)
            .contains(REST_NOT_READ);
        assertThat(documents.setAside()).as(rest).isPositive();
        assertThat(frame.to() - frame.from() + documents.blanks() + documents.setAside())
            .isEqualTo(text.length());
      }
    }
  }

  @Test
  void whatNoTextMayHoldRejectsItsDocumentAlone() throws IOException {
    for (var bad :
        List.of(
            "\\u0000",
            "\\u0007",
            "\u0001",
            "\\u007f",
            "\u0085",
            "\\ud800",
            "\\ud800x",
            "\\uffff")) {
      var value =
          read(
              ORDERS,
              Files.of("{\"o\": [{\"no\": \"1\"},\n {\"no\": \"a" + bad + "b\"}, {\"no\": 3}]}"));
      assertThat(value)
          .as(bad)
          .extracting(Files::codes)
          .containsExactly(List.of(), List.of(FileCode.CHARSET_WRONG), List.of());
      assertThat(place(value.get(1)).segment()).isEqualTo("/o/1/no");
      assertThat(place(value.get(1)).line()).isEqualTo(2);

      var name = read(ORDERS, Files.of("{\"o\": [{\"no\": 1}, {\"no\": 2, \"a" + bad + "\": 1}]}"));
      assertThat(codes(name.get(1))).as(bad).containsExactly(FileCode.CHARSET_WRONG);
    }
    assertThat(codes(one("{\"no\": \"\\ud83d\\ude00 a\\tb\\nc\"}"))).isEmpty();
  }

  @Test
  void aByteThatIsNotUtf8RejectsItsDocumentAlone() throws IOException {
    var text = "[{\"no\": \"ä\"}, {\"no\": \"x\u00ff\u00e9\"}, {\"no\": \"ü\"}]";
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var broken =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace("\u00c3\u00bf\u00c3\u00a9", "\u00ff\u00e9");
    var frames = read(PLAIN, RawBytes.of(broken.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(frames)
        .extracting(Files::codes)
        .containsExactly(List.of(), List.of(FileCode.CHARSET_WRONG), List.of());
    assertThat(place(frames.get(1)).segment()).isEqualTo("/1/no");
    assertThat(value(frames.get(2).root(), "no")).isEqualTo("ü");
  }

  @Test
  void goesOnBehindADocument() throws IOException {
    var bytes = Files.of("[{\"no\": 1}, {\"no\": 2}, {\"no\": 3}]");
    try (var rest = PLAIN.open(bytes, 11, 3)) {
      var frame = Objects.requireNonNull(rest.next());
      assertThat(frame.no()).isEqualTo(3);
      assertThat(value(frame.root(), "no")).isEqualTo("3");
      assertThat(rest.next()).isNull();
    }
  }

  @Test
  void numbersAreExact() throws IOException {
    var text = "{\"no\": 1.10, \"a\": 12345678901234567890.123456789, \"b\": 2.5e3, \"c\": 1E-3}";
    var root = read(PLAIN, Files.of(text)).get(0).root();

    assertThat(value(root, "no")).isEqualTo("1.10");
    assertThat(value(root, "a")).isEqualTo("12345678901234567890.123456789");
    assertThat(value(root, "b")).isEqualTo("2500");
    assertThat(value(root, "c")).isEqualTo("0.001");
  }

  @Test
  void whatLacksSomethingIsRejectedAlone() throws IOException {
    var frames = read(PLAIN, Files.of("[{\"no\": null}, {\"no\": 2}, 7, {\"no\": 3}]"));

    assertThat(frames)
        .extracting(Files::codes)
        .containsExactly(
            List.of(MappingCode.VALUE_MISSING),
            List.of(),
            List.of(FileCode.JSON_MALFORMED),
            List.of());
  }

  @Test
  void whatIsMalformedLeavesThoseBeforeItAlone() throws IOException {
    var frames = read(PLAIN, Files.of("[{\"no\": 1},\n {\"no\": 2, \"x\": {\"y\": tru}}]"));

    assertThat(codes(frames.get(0))).isEmpty();
    assertThat(codes(frames.get(1))).containsExactly(FileCode.JSON_MALFORMED);
    assertThat(place(frames.get(1)).line()).isEqualTo(2);
    assertThat(place(frames.get(1)).segment()).isEqualTo("/1/x");
    assertThat(place(frames.get(1)).offset()).isBetween(28L, 40L);
  }

  @Test
  void whatLiesBehindIsSetAsideAndTold() throws IOException {
    var text = "[{\"no\": 1}, {\"no\": tru}, {\"no\": 3}]";
    for (int no = 1; no <= 3; no++) {
      try (var documents = PLAIN.open(Files.of(text), 0, no)) {
        int found = 0;
        long inside = 0;
        for (var frame = documents.next(); frame != null; frame = documents.next()) {
          found++;
          inside += frame.to() - frame.from();
        }
        assertThat(found).as("from document %d on", no).isEqualTo(3 - no);
        assertThat(documents.closing()).extracting(Violation::code).containsExactly(REST_NOT_READ);
        assertThat(documents.setAside()).isBetween(12L, 18L);
        assertThat(inside + documents.blanks() + documents.setAside()).isEqualTo(text.length());
      }
    }
  }

  @Test
  void whatBreaksOffIsTold() throws IOException {
    for (var text :
        List.of("[{\"no\": 1}, {\"no\": \"2", "[{\"no\": 1}, {\"no\"", "[{\"no\": 1}")) {
      var frames = read(PLAIN, Files.of(text));
      assertThat(codes(frames.get(1))).as(text).containsExactly(FileCode.JSON_MALFORMED);
    }
  }

  @Test
  void refusesWhatNestsTooDeepIsTooLongOrComesTwice() throws IOException {
    assertThat(last("{\"no\": 1, \"a\": " + "[".repeat(100_000)))
        .containsExactly(FileCode.NESTED_TOO_DEEP);
    assertThat(last("{\"a\":".repeat(100_000))).containsExactly(FileCode.NESTED_TOO_DEEP);
    assertThat(last("{\"no\": " + "1".repeat(100_000) + "}"))
        .containsExactly(FileCode.VALUE_TOO_LONG);
    assertThat(last("{\"no\": 1, \"no\": 2}")).containsExactly(FileCode.JSON_MALFORMED);
    assertThat(last("{\"no\": NaN}")).containsExactly(FileCode.JSON_MALFORMED);
  }

  @Test
  void tellsBytesThatAreNotUtf8() throws IOException {
    var bytes = RawBytes.of("{\"no\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(codes(read(PLAIN, bytes).get(0))).containsOnly(FileCode.CHARSET_WRONG);
  }

  @Test
  void aFileWithoutThePathIsRefused() throws IOException {
    assertThat(refused(ORDERS, "{\"orders\": []}"))
        .containsExactly(GrammarCode.DOCUMENT_TYPE_UNKNOWN);
    assertThat(refused(ORDERS, "[]")).containsExactly(GrammarCode.DOCUMENT_TYPE_UNKNOWN);
    assertThat(refused(ORDERS, "{\"x\"")).containsExactly(FileCode.JSON_MALFORMED);
  }

  @Test
  void aGigabyteOfOneTokenFillsNoMemory() throws IOException {
    for (var start : List.of("{\"no\": \"", "{\"", "{\"no\": t")) {
      long before = used();
      var frames = read(PLAIN, endless(start, 1L << 30));
      assertThat(codes(frames.get(0))).as(start).hasSize(1);
      assertThat(used() - before).as(start).isLessThan(96L << 20);
    }
  }

  @Test
  void contentIsTheSameHoweverItIsWritten() throws IOException {
    var one = one("{\"no\": \"1\", \"a\": {\"x\": 1, \"y\": [1, 2]}}");

    assertThat(one("{ \"a\": {\"y\": [1,2], \"x\": 1},\n\"no\":\"1\"}").contentHash())
        .isEqualTo(one.contentHash());
    assertThat(one("{\"no\": \"1\", \"a\": {\"x\": 1, \"y\": [2, 1]}}").contentHash())
        .isNotEqualTo(one.contentHash());
  }

  private static FileFrame one(String text) throws IOException {
    return read(PLAIN, Files.of(text)).get(0);
  }

  private static List<Code> last(String text) throws IOException {
    var frames = read(PLAIN, Files.of(text));
    return codes(frames.get(frames.size() - 1));
  }
}
