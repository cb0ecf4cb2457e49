package dev.crossdock.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaReleaseTest {

  private static final Path SCHEMAS = Path.of("canonical-schemas");

  private static final String BEFORE =
      """
      {"properties": {"a": {"type": "string", "minLength": 1, "title": "A"},
                      "b": {"enum": ["x", "y"]},
                      "c": {"type": "array", "items": {"$ref": "#/$defs/thing"}}},
       "required": ["a"],
       "$defs": {"thing": {"properties": {"n": {"type": "number"}}}}}
      """;

  @TempDir Path folder;

  /** At a release: run with {@code -Dcrossdock.schemas.release=true} and commit what it writes. */
  @Test
  void schemasOnlyAddToWhatWasReleased() throws IOException {
    var now = SchemaRelease.of(SCHEMAS);
    if (Boolean.getBoolean("crossdock.schemas.release")) {
      Files.writeString(SCHEMAS.resolve(SchemaRelease.FILE), now.text());
    }
    assertThat(SCHEMAS.resolve(SchemaRelease.FILE)).exists();
    assertThat(SchemaRelease.last(SCHEMAS).brokenBy(now)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"title\": \"A\"'                 | '\"title\": \"Other words\"'",
        "'\"x\", \"y\"'                     | '\"x\", \"y\", \"z\"'",
        "'{\"n\": {\"type\": \"number\"}}'  | '{\"n\": {\"type\": \"number\"}, \"m\": {}}'",
      })
  void lettingMoreThroughBreaksNothing(String part, String changed) throws IOException {
    assertThat(release(BEFORE).brokenBy(release(BEFORE.replace(part, changed)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"type\": \"string\"'         | '\"type\": \"integer\"'            | d.a.type",
        "'\"minLength\": 1'             | '\"minLength\": 2'                 | d.a.minLength",
        "'\"minLength\": 1,'            | '\"minLength\": 1, \"pattern\": 1,'| d.a.pattern",
        "'\"x\", \"y\"'                 | '\"x\"'                            | d.b.enum",
        "'[\"a\"]'                      | '[\"a\", \"b\"]'                   | d.required",
        "'[\"a\"]'                      | '[]'                              | d.required",
        "'\"b\": {'                     | '\"bee\": {'                       | d.b",
        "'\"n\": {'                     | '\"number\": {'                    | thing.n",
        "thing                          | stuff                              | thing",
      })
  void takingSomethingBackIsTold(String part, String changed, String where) throws IOException {
    assertThat(release(BEFORE).brokenBy(release(BEFORE.replace(part, changed))))
        .anySatisfy(sentence -> assertThat(sentence).startsWith(where));
  }

  private SchemaRelease release(String schema) throws IOException {
    Files.writeString(folder.resolve("d.schema.json"), schema);
    return SchemaRelease.of(folder);
  }
}
