package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.mapping.bind.SourceValue;
import dev.crossdock.mapping.csv.CsvFormat;
import dev.crossdock.mapping.csv.RecordFormat;
import dev.crossdock.mapping.file.FileFormat;
import dev.crossdock.mapping.json.JsonFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of every file without an envelope, back to its bytes. */
class FileLineageTest {

  private static final String EXAMPLES =
      "mappings/(csv|fixed|json|ubl|xml)/.*[.]examples/[^/]+/input[.].*";

  private record Explained(MappedDocument mapped, Lineage lineage) {}

  static List<Path> inputs() throws IOException {
    try (var files = Files.walk(Path.of("mappings"))) {
      return files
          .filter(f -> f.toString().matches(EXAMPLES))
          .filter(f -> !f.toString().contains(".write.examples"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void everyFieldIsToldAndLiesWhereItIsSaidTo(Path input) throws IOException {
    var mapper = mapper(input);
    var bytes = Files.readAllBytes(input);
    for (var one : explain(mapper, bytes)) {
      var document = one.mapped.document();
      if (document != null) {
        assertThat(LineageTest.count(one.mapped.unread()))
            .as("%s", one.lineage.unread())
            .isEqualTo(one.lineage.unread().size());
        var tree = new JsonMapper().readTree(CanonicalJson.write(document));
        assertThat(LineageTest.paths(one.lineage)).containsAll(LineageTest.leaves(tree));
        assertThat(one.lineage.fields())
            .filteredOn(f -> !f.from().isEmpty())
            .as("fields that are made of something")
            .isNotEmpty();
      }
      Stream.concat(
              one.lineage.fields().stream().flatMap(f -> f.from().stream()),
              one.lineage.unread().stream())
          .forEach(value -> liesThere(mapper.format(), bytes, value));
    }
  }

  private static void liesThere(FileFormat format, byte[] bytes, SourceValue value) {
    var charset = charset(format, bytes);
    int from = (int) value.place().offset();
    var raw = new String(bytes, from, value.length(), charset);
    assertThat(read(format, raw)).as("%s", value).isEqualTo(value.text());
    var before = new String(bytes, 0, from, charset);
    assertThat(value.place().line())
        .as("line of %s", value)
        .isEqualTo(
            before.replace("\r\n", "\n").replace('\r', '\n').lines().count()
                + (before.isEmpty() || before.endsWith("\n") || before.endsWith("\r") ? 1 : 0));
  }

  /** What is written there, without what the format adds to write it. */
  private static String read(FileFormat format, String raw) {
    if (format instanceof JsonFormat) {
      return json(raw);
    }
    if (format instanceof CsvFormat || format instanceof RecordFormat) {
      return raw.replace("\"\"", "\"");
    }
    return raw.replaceAll("<!--.*?-->", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private static String json(String raw) {
    try {
      var text = new JsonMapper().readValue('"' + raw + '"', String.class);
      return raw.matches("-?[0-9.]+[eE][+-]?\\d+") ? new BigDecimal(raw).toPlainString() : text;
    } catch (IOException e) {
      throw new IllegalStateException(raw, e);
    }
  }

  private static Charset charset(FileFormat format, byte[] bytes) {
    if (format instanceof CsvFormat csv) {
      return csv.charset();
    }
    if (format instanceof RecordFormat records) {
      return records.charset();
    }
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("encoding=\"ISO-8859-1\"")
        ? StandardCharsets.ISO_8859_1
        : StandardCharsets.UTF_8;
  }

  @Test
  void tellsWhatTheMapLeftUnread() throws IOException {
    var order = Path.of("mappings/ubl/2.1/Order.examples/full/input.xml");
    var lineage = explain(mapper(order), Files.readAllBytes(order)).get(0).lineage;

    assertThat(lineage.unread())
        .extracting(v -> v.place().segment())
        .doesNotContain("/Order/ID", "/Order/IssueDate")
        .doesNotHaveDuplicates();
  }

  @Test
  void aColumnThatTheMapDoesNotKnowIsLeftUnread() throws IOException {
    var text =
        String.join(
            "\r\n",
            "order_number,order_date,colour,line_number,gtin,quantity,unit",
            "P-1,2026-11-21,\"light, \"\"sea\"\" green\",1,4012345000009,2,EA",
            "");
    var mapper = Maps.load(Path.of("mappings")).file("csv/order/standard").orElseThrow();
    var one = explain(mapper, text.getBytes(StandardCharsets.UTF_8)).get(0);

    assertThat(one.lineage.unread())
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.place().segment()).isEqualTo("colour");
              assertThat(value.text()).isEqualTo("light, \"sea\" green");
              liesThere(mapper.format(), text.getBytes(StandardCharsets.UTF_8), value);
            });
  }

  @Test
  void countsBytesInTheCharsetOfTheFile() throws IOException {
    var json =
        "[{\"no\": \"\u00c4-\\u00e9\\\"1\", \"date\": \"2026-11-21\", \"lines\": []}]"
            .getBytes(StandardCharsets.UTF_8);
    var mapper = Maps.load(Path.of("mappings")).file("json/gorse-orders").orElseThrow();
    for (var one : explain(mapper, json)) {
      one.lineage.unread().forEach(value -> liesThere(mapper.format(), json, value));
      one.lineage.fields().stream()
          .flatMap(f -> f.from().stream())
          .forEach(value -> liesThere(mapper.format(), json, value));
    }
  }

  private static FileMapper mapper(Path input) throws IOException {
    var name = input.toString();
    var id = name.substring("mappings/".length(), name.indexOf(".examples/"));
    return Maps.load(Path.of("mappings")).file(id).orElseThrow();
  }

  private static List<Explained> explain(FileMapper mapper, byte[] content) throws IOException {
    var bytes = RawBytes.of(content);
    var all = new ArrayList<Explained>();
    try (var documents = mapper.format().open(bytes)) {
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        var lineage = new Lineage();
        all.add(new Explained(mapper.explain(frame, bytes, lineage), lineage));
      }
    }
    return all;
  }
}
