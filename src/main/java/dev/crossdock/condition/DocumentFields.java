package dev.crossdock.condition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fields of canonical documents, by their JSON Schemas. Read from disk when they are asked for,
 * once. Thread-safe.
 */
public final class DocumentFields {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Map<String, JsonNode> files = new ConcurrentHashMap<>();

  private DocumentFields(Path folder) {
    this.folder = folder.normalize();
  }

  /** Those of {@code <folder>/<type>/v1/<type>.schema.json}. */
  public static DocumentFields below(Path folder) {
    return new DocumentFields(folder);
  }

  /** A document of this type; empty where there is no schema of it. */
  public Optional<DocumentField> of(String type) {
    var file = type + "/v1/" + type + ".schema.json";
    return follow(file(file), file);
  }

  /** The part of a schema, behind its references. */
  Optional<DocumentField> follow(JsonNode schema, String file) {
    var part = schema;
    var in = file;
    for (int steps = 0; part.has("$ref") && steps < 10; steps++) {
      var reference = part.path("$ref").asText().split("#", 2);
      if (!reference[0].isEmpty()) {
        in = Path.of(in).resolveSibling(reference[0]).normalize().toString().replace('\\', '/');
      }
      part = file(in).at(JsonPointer.compile(reference.length > 1 ? reference[1] : ""));
    }
    return part.isObject() ? Optional.of(new DocumentField(this, part, in)) : Optional.empty();
  }

  private JsonNode file(String name) {
    return files.computeIfAbsent(name, this::read);
  }

  private JsonNode read(String name) {
    var path = folder.resolve(name).normalize();
    if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
      return JSON.missingNode();
    }
    try {
      return JSON.readTree(path.toFile());
    } catch (IOException e) {
      return JSON.missingNode(); // the lint of schemas tells
    }
  }
}
