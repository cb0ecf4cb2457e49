package dev.crossdock.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaValidatorsConfig;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.validation.SchemaRelease;
import dev.crossdock.validation.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether every canonical schema says what each field means, and its examples keep to it. */
final class SchemasLint implements Lint {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String name() {
    return "schemas";
  }

  @Override
  public String folder() {
    return "canonical-schemas";
  }

  @Override
  public List<Finding> check(Home home, LintScope scope) throws IOException {
    var findings = new ArrayList<Finding>();
    for (var file : below(home.path().resolve("canonical-schemas"), ".schema.json")) {
      new OneSchema(home.path(), file, findings).check();
    }
    released(home, findings);
    return findings;
  }

  /** What was released may only be added to. */
  private static void released(Home home, List<Finding> findings) throws IOException {
    var folder = home.path().resolve("canonical-schemas");
    if (Files.isDirectory(folder)) {
      var file = "canonical-schemas/" + SchemaRelease.FILE;
      SchemaRelease.last(folder)
          .brokenBy(SchemaRelease.of(folder))
          .forEach(
              change ->
                  findings.add(
                      Finding.of(ConfigurationCode.SCHEMA_NOT_ADDITIVE, file, 0, 0, change)));
    }
  }

  private static List<Path> below(Path folder, String suffix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private record OneSchema(Path home, Path file, List<Finding> findings) {

    void check() throws IOException {
      try {
        var schema = JSON.readTree(Files.readString(file));
        describe(schema, JsonPointer.empty());
        if (!file.endsWith("common.schema.json")) {
          examples(schema);
        }
      } catch (JsonProcessingException e) {
        add(file, "This is not JSON: " + e.getOriginalMessage() + ".");
      }
    }

    private void describe(JsonNode node, JsonPointer at) {
      node.path("properties")
          .properties()
          .forEach(
              field -> {
                for (var word : List.of("title", "description")) {
                  if (field.getValue().path(word).asText().isBlank()) {
                    add(file, "%s/%s has no %s.".formatted(at, field.getKey(), word));
                  }
                }
              });
      node.properties()
          .forEach(child -> describe(child.getValue(), at.appendProperty(child.getKey())));
    }

    private void examples(JsonNode schema) throws IOException {
      var compiled =
          Schemas.factory(home.resolve("canonical-schemas"))
              .getSchema(
                  schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
      var examples = below(file.resolveSibling("examples"), ".json");
      if (examples.isEmpty()) {
        add(file, "It has no examples.");
      }
      for (var example : examples) {
        compiled
            .validate(JSON.readTree(Files.readString(example)))
            .forEach(message -> add(example, message.getMessage() + "."));
      }
    }

    private void add(Path where, String message) {
      var path = home.relativize(where).toString();
      findings.add(Finding.of(ConfigurationCode.SCHEMA_UNSOUND, path, 0, 0, message));
    }
  }
}
