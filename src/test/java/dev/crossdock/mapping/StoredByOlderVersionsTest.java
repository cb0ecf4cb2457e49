package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What versions of v1 that were landed wrote into the database. The file only grows: a document of
 * each form that was landed, never edited.
 */
class StoredByOlderVersionsTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static Stream<String> stored() throws IOException {
    try (InputStream lines =
        StoredByOlderVersionsTest.class.getResourceAsStream("/upgrade/canonical-v1.jsonl")) {
      return new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines();
    }
  }

  @ParameterizedTest
  @MethodSource("stored")
  void isReadWithoutLosingAnything(String json) throws IOException {
    var written = CanonicalJson.write(CanonicalJson.read(json));
    assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(json));
  }
}
