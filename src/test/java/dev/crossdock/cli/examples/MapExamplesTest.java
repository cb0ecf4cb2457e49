package dev.crossdock.cli.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapExamplesTest {

  private static final Path MAPPINGS = Path.of("mappings");
  private static final ExampleRun RUN = run();

  @TempDir Path folder = Path.of("");

  private static ExampleRun run() {
    try {
      return new ExampleRun(
          Maps.load(MAPPINGS),
          OutboundMaps.load(MAPPINGS),
          new FileOutboundMaps(MAPPINGS, Maps.load(MAPPINGS)),
          Validation.load(Path.of("canonical-schemas")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<MapExample> delivered() throws IOException {
    return MapExamples.find(MAPPINGS);
  }

  @ParameterizedTest
  @MethodSource("delivered")
  void everyExampleComesOutAsExpected(MapExample one) throws IOException {
    assertThat(RUN.differences(one)).as(one.id()).isEmpty();
  }

  @Test
  void showsEachPlaceThatDiffersOnALineOfItsOwn() throws IOException {
    var one = copyOf("x12/004010/850", "full");
    var text = Files.readString(one.expected());
    Files.writeString(
        one.expected(),
        text.replaceFirst(
            "\"number\": \"4500012345\",", "\"number\": \"1\", \"revision\": \"2\","));
    assertThat(RUN.differences(one))
        .containsExactly("- number: \"1\"", "+ number: \"4500012345\"", "- revision: \"2\"");
  }

  @Test
  void writesWhatIsExpectedAnew() throws IOException {
    var one = copyOf("x12/004010/850", "bad");
    Files.deleteIfExists(one.expectedViolations());
    assertThat(RUN.differences(one)).singleElement().asString().startsWith("+ violations: [{");
    RUN.update(one);
    assertThat(RUN.differences(one)).isEmpty();
    assertThat(Files.readString(one.expectedViolations()))
        .isEqualTo(Files.readString(original(one).expectedViolations()));
  }

  @Test
  void tellsAMapThatTooFewCasesProve() throws IOException {
    Files.createDirectories(folder.resolve("x12"));
    Files.writeString(folder.resolve("x12/1.map.yaml"), "document: order");
    assertThat(MapExamples.lint(folder))
        .extracting(Finding::code)
        .containsOnly(MappingCode.MAP_UNPROVEN);
    for (var name : List.of("one", "two")) {
      Files.createDirectories(folder.resolve("x12/1.examples/" + name));
      Files.writeString(folder.resolve("x12/1.examples/" + name + "/expected.json"), "{}");
    }
    assertThat(MapExamples.lint(folder)).isEmpty();
    Files.delete(folder.resolve("x12/1.map.yaml"));
    assertThat(MapExamples.lint(folder)).hasSize(2);
  }

  private static MapExample original(MapExample copy) {
    return new MapExample(
        copy.map(), MAPPINGS.resolve(copy.map() + ".examples").resolve(copy.name()));
  }

  private MapExample copyOf(String map, String name) throws IOException {
    var copy = new MapExample(map, Files.createDirectories(folder.resolve(name)));
    try (var files = Files.list(original(copy).folder())) {
      for (var file : files.toList()) {
        Files.copy(file, copy.folder().resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
