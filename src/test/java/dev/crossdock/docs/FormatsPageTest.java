package dev.crossdock.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatsPageTest {

  private static final Path MAPPINGS = Path.of("mappings");
  private static final YAMLMapper YAML = new YAMLMapper();

  private static final String HEAD =
      """
      # Formats

      Every message there is a map for, in and out, and how many examples prove it (`crossdock test-maps`). This page is made from `mappings/`; [maps](maps.md) tells how to add to it. A version without tables of its own is read by those `versions.yaml` names, with the warning `version-substituted`. What has examples out, the hub sends by agreement and `crossdock write` writes; canonical JSON of every type too, which needs no map. Where lineage says yes, `crossdock map --explain` tells where each field came from.

      | message | what it is | version | document | examples in | examples out | lineage |
      |---|---|---|---|---|---|---|
      """;

  @Test
  void tellsEveryMap() throws IOException {
    var out = new StringBuilder(HEAD);
    for (var id : ids()) {
      var in = MAPPINGS.resolve(id + ".map.yaml");
      var written = MAPPINGS.resolve(id + ".write.yaml");
      var map = YAML.readTree(Files.readAllBytes(Files.exists(in) ? in : written));
      var parts = parts(id);
      out.append(
          "| %s %s | %s | %s | [%s](canonical-model.md#%s) | %s | %s | %s |\n"
              .formatted(
                  standard(parts[0]),
                  parts[2],
                  name(id, map),
                  versions(parts),
                  map.path("document").asText(),
                  map.path("document").asText(),
                  examples(in, id + ".examples"),
                  examples(written, id + ".write.examples"),
                  Files.exists(in) ? "yes" : ""));
    }
    new GeneratedPage(Path.of("docs/formats.md")).mustBe(out.toString());
  }

  private static Iterable<String> ids() throws IOException {
    var ids = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(MAPPINGS)) {
      files
          .map(file -> MAPPINGS.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.matches("[^/]+/.+\\.(map|write)\\.yaml"))
          .forEach(file -> ids.add(file.replaceFirst("\\.(map|write)\\.yaml$", "")));
    }
    return ids;
  }

  /** Standard, version and message; a partner's own formats have names and no versions. */
  private static String[] parts(String id) {
    boolean versioned = id.matches("(x12|edifact|ubl)/.*");
    return versioned
        ? id.split("/", 3)
        : new String[] {id.split("/", 2)[0], "", id.split("/", 2)[1]};
  }

  /** The version of the tables, and those whose own tables these are with an overlay. */
  private static String versions(String[] id) throws IOException {
    var versions = new StringBuilder(id[1]);
    var file = MAPPINGS.resolve(id[0]).resolve("versions.yaml");
    if (Files.exists(file)) {
      for (var other : YAML.readTree(Files.readAllBytes(file)).path("substitutes")) {
        if (other.path("own").asBoolean()
            && other.path("use").asText().equals(id[1])
            && other.path("messages").valueStream().anyMatch(m -> m.asText().equals(id[2]))) {
          versions.append(", ").append(other.path("versions").asText());
        }
      }
    }
    return versions.toString();
  }

  private static String standard(String folder) {
    return switch (folder) {
      case "x12" -> "X12";
      case "edifact" -> "EDIFACT";
      case "ubl" -> "UBL";
      case "xml" -> "XML";
      case "json" -> "JSON";
      case "csv" -> "CSV";
      case "fixed" -> "fixed length";
      default -> folder;
    };
  }

  private static String name(String id, JsonNode map) throws IOException {
    var grammar = MAPPINGS.resolve(id + ".grammar.yaml");
    return Files.exists(grammar)
        ? YAML.readTree(Files.readAllBytes(grammar)).path("name").asText()
        : map.path("description").asText();
  }

  private static String examples(Path map, String folder) throws IOException {
    if (!Files.exists(map)) {
      return "";
    }
    try (Stream<Path> examples = Files.list(MAPPINGS.resolve(folder))) {
      return String.valueOf(examples.filter(Files::isDirectory).count());
    }
  }
}
