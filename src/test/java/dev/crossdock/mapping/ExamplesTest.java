package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.DocumentType;
import dev.crossdock.validation.ReferenceLists;
import dev.crossdock.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples beside the schemas: they are what they say, whole, and nothing is wrong in them. */
class ExamplesTest {

  private static final Path FOLDER = Path.of("canonical-schemas");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().contains("examples") && Files.isRegularFile(file))
          .sorted()
          .map(FOLDER::relativize)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadAndWrittenWhole(Path example) throws IOException {
    var text = Files.readString(FOLDER.resolve(example));
    var document = CanonicalJson.read(text);
    assertThat(document.type()).isEqualTo(example.getName(0).toString());
    assertThat(JSON.readTree(CanonicalJson.write(document))).isEqualTo(JSON.readTree(text));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void nothingIsWrongInIt(Path example) throws IOException {
    CanonicalDocument document = CanonicalJson.read(Files.readString(FOLDER.resolve(example)));
    var json = CanonicalJson.write(document);
    assertThat(Validation.load(FOLDER).check(document, json, ReferenceLists.NONE)).isEmpty();
  }

  @Test
  void everyTypeHasAMinimalAndAFullOne() throws IOException {
    assertThat(examples())
        .containsAll(
            Arrays.stream(DocumentType.values())
                .flatMap(
                    type ->
                        Stream.of("minimal", "full")
                            .map(name -> Path.of(type.id(), "v1", "examples", name + ".json")))
                .toList());
  }
}
