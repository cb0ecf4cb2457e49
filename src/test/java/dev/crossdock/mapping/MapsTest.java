package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Place;
import dev.crossdock.fault.Violation;
import dev.crossdock.mapping.csv.CsvDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every map against files: {@code maps/<map id>/<case>.edi} or {@code .csv} beside {@code
 * <case>.expected}. Run with {@code -Dmaps.update=true} to write what is expected anew, and read
 * the difference.
 */
class MapsTest {

  private static final Path CASES = Path.of("src/test/resources/maps");

  private final Maps maps = Maps.load(Path.of("mappings"));

  MapsTest() throws IOException {}

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(f -> f.toString().endsWith(".edi") || f.toString().endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makesOfAFileWhatLiesBesideIt(Path file) throws IOException {
    var actual = mapped(file).stream().map(MapsTest::describe).collect(Collectors.joining("\n"));
    var expected = Path.of(file.toString().replaceFirst("\\.\\w+$", ".expected"));
    if (Boolean.getBoolean("maps.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @Test
  void findsNoFaultInTheMaps() {
    assertThat(maps.lint()).isEmpty();
  }

  @Test
  void everyMapHasAGoodAndABadCase() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("mappings"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".map.yaml")).map(MapsTest::id))
          .allSatisfy(
              id -> {
                assertThat(cases()).anyMatch(f -> f.startsWith(CASES.resolve(id + "/")));
                assertThat(CASES.resolve(id).resolve("full.expected")).exists();
                assertThat(CASES.resolve(id).resolve("bad.expected")).exists();
              });
    }
  }

  private static String id(Path descriptor) {
    return Path.of("mappings").relativize(descriptor).toString().replace(".map.yaml", "");
  }

  private List<MappedDocument> mapped(Path file) throws IOException {
    var bytes = RawBytes.of(file);
    return file.toString().endsWith(".csv") ? csv(file, bytes) : edi(bytes);
  }

  private List<MappedDocument> csv(Path file, RawBytes bytes) throws IOException {
    var id = CASES.relativize(file).toString().replaceFirst("/[^/]*$", "");
    var mapper = maps.csv("order", id).orElseThrow();
    var mapped = new ArrayList<MappedDocument>();
    try (var documents = CsvDocuments.open(bytes, mapper.format())) {
      assertThat(documents.violations()).isEmpty();
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        mapped.add(mapper.map(frame, 7L));
      }
    }
    return mapped;
  }

  private List<MappedDocument> edi(RawBytes bytes) throws IOException {
    var mapped = new ArrayList<MappedDocument>();
    var options = FramingOptions.defaults();
    for (var interchange : Framer.scan(bytes, options).interchanges()) {
      assertThat(interchange.violations()).isEmpty();
      try (var frames = DocumentFrames.open(bytes, interchange, options)) {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          assertThat(frame.violations()).isEmpty();
          var mapper =
              maps.edi(
                      interchange.standard(),
                      frame.message(),
                      frame.version(),
                      frame.association(),
                      null,
                      List.of())
                  .orElseThrow();
          mapped.add(mapper.map(frame, interchange, 7L));
        }
      }
    }
    return mapped;
  }

  private static String describe(MappedDocument mapped) {
    var out = new StringBuilder();
    var document = mapped.document();
    out.append(document == null ? "no document" : CanonicalJson.writePretty(document)).append('\n');
    mapped.grammar().forEach(v -> out.append("grammar ").append(describe(v)).append('\n'));
    mapped.mapping().forEach(v -> out.append("map ").append(describe(v)).append('\n'));
    return out.toString();
  }

  private static String describe(Violation violation) {
    return "%s %s %s at %s: %s"
        .formatted(
            violation.severity(),
            violation.code().id(),
            violation.path(),
            describe(violation.place()),
            violation.message());
  }

  private static String describe(@Nullable Place place) {
    return place == null
        ? "?"
        : "%s#%d %d.%d line %d column %d offset %d"
            .formatted(
                place.segment(),
                place.segmentPosition(),
                place.element(),
                place.component(),
                place.line(),
                place.column(),
                place.offset());
  }
}
