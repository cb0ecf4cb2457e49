package dev.crossdock.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the schemas of a version let documents hold, without titles and descriptions: every
 * definition with its fields by name, wherever it is defined. What was released may only be added
 * to, so that old documents stay valid and old readers find what they know.
 */
public final class SchemaRelease {

  /** Name of the file, in the folder of the schemas, that holds what was released last. */
  public static final String FILE = "released-v1.json";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> WORDS = Set.of("title", "description");

  private final JsonNode definitions;

  private SchemaRelease(JsonNode definitions) {
    this.definitions = definitions;
  }

  /** What the schemas below a folder say now. */
  public static SchemaRelease of(Path folder) throws IOException {
    var found = new TreeMap<String, JsonNode>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".schema.json")).toList()) {
        var schema = JSON.readTree(Files.readString(file));
        if (schema.has("properties")) {
          found.put(name(file), definition(schema));
        }
        schema
            .path("$defs")
            .properties()
            .forEach(entry -> found.put(entry.getKey(), definition(entry.getValue())));
      }
    }
    return new SchemaRelease(JSON.valueToTree(found));
  }

  /** What was released last; nothing where nothing was. */
  public static SchemaRelease last(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    return new SchemaRelease(
        Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode());
  }

  /** As it is kept in {@link #FILE}. */
  public String text() throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(definitions) + '\n';
  }

  /** Everything in which another, later one is not only an addition to this one, as sentences. */
  public List<String> brokenBy(SchemaRelease later) {
    var broken = new ArrayList<String>();
    definitions
        .properties()
        .forEach(
            entry -> {
              var now = later.definitions.get(entry.getKey());
              if (now == null) {
                broken.add(entry.getKey() + " is gone.");
              } else {
                compare(entry.getKey(), entry.getValue(), now, broken);
              }
            });
    return broken;
  }

  private static void compare(String at, JsonNode before, JsonNode now, List<String> broken) {
    for (var keyword : before.properties()) {
      var other = now.get(keyword.getKey());
      var here = at + '.' + keyword.getKey();
      switch (keyword.getKey()) {
        case "properties" -> fields(at, keyword.getValue(), other, broken);
        case "enum" -> {
          if (other == null || !texts(other).containsAll(texts(keyword.getValue()))) {
            broken.add(here + " lacks values that it had.");
          }
        }
        case "items" -> compare(here, keyword.getValue(), or(other), broken);
        case "required" -> {
          if (!texts(or(other)).equals(texts(keyword.getValue()))) {
            broken.add(here + " was " + keyword.getValue() + ", is " + other + '.');
          }
        }
        default -> {
          if (!keyword.getValue().equals(other)) {
            broken.add(here + " was " + keyword.getValue() + ", is " + other + '.');
          }
        }
      }
    }
    now.fieldNames()
        .forEachRemaining(
            keyword -> {
              if (!before.has(keyword)) {
                broken.add(at + '.' + keyword + " is new, and narrows what there was.");
              }
            });
  }

  private static void fields(
      String at, JsonNode before, @Nullable JsonNode now, List<String> broken) {
    for (var field : before.properties()) {
      var other = or(now).get(field.getKey());
      if (other == null) {
        broken.add(at + '.' + field.getKey() + " is gone.");
      } else {
        compare(at + '.' + field.getKey(), field.getValue(), other, broken);
      }
    }
  }

  private static JsonNode or(@Nullable JsonNode node) {
    return node == null ? JSON.createObjectNode() : node;
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new HashSet<String>();
    list.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  /** The keywords that decide what is valid; what is referred to by its name alone. */
  private static JsonNode definition(JsonNode node) {
    if (node instanceof ArrayNode || node.isValueNode()) {
      return node;
    }
    ObjectNode kept = JSON.createObjectNode();
    node.properties()
        .forEach(
            entry -> {
              var key = entry.getKey();
              var value = entry.getValue();
              if (key.equals("properties")) {
                var fields = kept.putObject(key);
                value.properties().forEach(f -> fields.set(f.getKey(), definition(f.getValue())));
              } else if (key.equals("$ref")) {
                kept.put(key, value.asText().substring(value.asText().lastIndexOf('/') + 1));
              } else if (!WORDS.contains(key)
                  && !key.equals("$defs")
                  && !key.equals("$id")
                  && !key.equals("$schema")) {
                kept.set(key, definition(value));
              }
            });
    return kept;
  }

  private static String name(Path schema) {
    return schema.getFileName().toString().replace(".schema.json", "");
  }
}
