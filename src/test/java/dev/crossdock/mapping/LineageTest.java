package dev.crossdock.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.bind.FieldLineage;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.mapping.bind.SourceValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of every document of the maps' examples, back to its bytes. */
class LineageTest {

  private static final Set<String> FRAME =
      Set.of("ST", "SE", "UNH", "UNT", "UNS", "LS", "LE", "HL", "CPS");

  private record Explained(MappedDocument mapped, Lineage lineage) {}

  static List<Path> inputs() throws IOException {
    try (var files = Files.walk(Path.of("mappings"))) {
      return files
          .filter(
              f -> f.toString().matches("mappings/(x12|edifact)/.*[.]examples/[^/]+/input[.]\\w+"))
          .filter(f -> !f.toString().contains(".write.examples"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void everyFieldIsToldAndLiesWhereItIsSaidTo(Path input) throws IOException {
    var bytes = Files.readAllBytes(input);
    for (var one : explain(bytes)) {
      if (one.mapped.document() == null) {
        continue;
      }
      var unread = one.lineage.unread().stream().filter(v -> !FRAME.contains(tag(v))).toList();
      assertThat(count(one.mapped.unread())).as("%s", unread).isEqualTo(unread.size());
      var document = new JsonMapper().readTree(CanonicalJson.write(one.mapped.document()));
      assertThat(paths(one.lineage)).containsAll(leaves(document));
      Stream.concat(
              one.lineage.fields().stream().flatMap(f -> f.from().stream()),
              one.lineage.unread().stream())
          .forEach(value -> assertThat(textAt(bytes, value)).isEqualTo(value.text()));
    }
  }

  @Test
  void tellsWhatTheMapLeftUnread() throws IOException {
    var order = Files.readAllBytes(Path.of("mappings/x12/004010/850.examples/full/input.edi"));
    var lineage = explain(order).get(0).lineage;
    assertThat(lineage.unread())
        .extracting(v -> v.place().segment() + v.place().element())
        .contains("FOB4")
        .doesNotContain("BEG3", "CUR1", "FOB2", "ITD1", "ST1", "SE1");
  }

  @Test
  void namesAllThatAValueIsMadeOf() throws IOException {
    var order = Files.readAllBytes(Path.of("mappings/x12/004010/850.examples/full/input.edi"));
    var lineage = explain(order).get(0).lineage;
    assertThat(of(lineage, "dates.requestedDelivery").from())
        .extracting(v -> v.place().segment() + v.place().element())
        .containsExactly("DTM2", "DTM3", "DTM4");
    assertThat(of(lineage, "references[0].type").because()).isNotNull();
  }

  private static String tag(SourceValue value) {
    return String.valueOf(value.place().segment());
  }

  /** How many values a violation tells of. */
  static int count(Optional<Violation> unread) {
    if (unread.isEmpty()) {
      return 0;
    }
    var several = Pattern.compile("reads (\\d+) of the values").matcher(unread.get().message());
    return several.find() ? Integer.parseInt(several.group(1)) : 1;
  }

  private static FieldLineage of(Lineage lineage, String path) {
    return lineage.fields().stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
  }

  private static List<Explained> explain(byte[] content) throws IOException {
    var maps = Maps.load(Path.of("mappings"));
    var bytes = RawBytes.of(content);
    var options = FramingOptions.defaults().withBareMessages();
    var all = new ArrayList<Explained>();
    for (var interchange : Framer.scan(bytes, options).interchanges()) {
      try (var frames = DocumentFrames.open(bytes, interchange, options)) {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          var lineage = new Lineage();
          var mapper =
              maps.edi(
                  interchange.standard(),
                  frame.message(),
                  frame.version(),
                  frame.association(),
                  null,
                  List.of());
          if (mapper.isPresent()) {
            all.add(new Explained(mapper.get().explain(frame, interchange, lineage), lineage));
          }
        }
      }
    }
    return all;
  }

  private static String textAt(byte[] bytes, SourceValue value) {
    var raw = new String(bytes, (int) value.place().offset(), value.length(), ISO_8859_1);
    return new String(raw.replaceAll("\\?(.)", "$1").getBytes(ISO_8859_1), charset(bytes, value));
  }

  private static java.nio.charset.Charset charset(byte[] bytes, SourceValue value) {
    return value.text().chars().anyMatch(c -> c > 255)
            || new String(bytes, ISO_8859_1).contains("UNOY")
        ? java.nio.charset.StandardCharsets.UTF_8
        : ISO_8859_1;
  }

  static Set<String> paths(Lineage lineage) {
    var paths = new LinkedHashSet<String>();
    lineage.fields().forEach(f -> paths.add(f.path()));
    return paths;
  }

  /** Paths of the document's values; a list of texts counts as one. */
  static Set<String> leaves(JsonNode document) {
    var found = new LinkedHashSet<String>();
    document
        .properties()
        .forEach(
            f -> {
              if (!List.of("type", "source").contains(f.getKey())) {
                leaves(f.getValue(), f.getKey(), found);
              }
            });
    return found;
  }

  private static void leaves(JsonNode node, String path, Set<String> found) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              f -> {
                if (!List.of("source", "origin").contains(f.getKey())) {
                  leaves(f.getValue(), path + '.' + f.getKey(), found);
                }
              });
    } else if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
      for (int i = 0; i < node.size(); i++) {
        leaves(node.get(i), path + '[' + i + ']', found);
      }
    } else if (!node.isNull() && !(node.isArray() && node.isEmpty())) {
      found.add(path);
    }
  }
}
