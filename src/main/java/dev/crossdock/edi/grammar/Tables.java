package dev.crossdock.edi.grammar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The YAML tables of one version: elements, composites, segments and code lists. */
record Tables(ObjectNode elements, ObjectNode composites, ObjectNode segments, ObjectNode codes) {

  private static final YAMLMapper YAML = new YAMLMapper();

  static Tables load(Path folder) throws IOException {
    return new Tables(
        object(folder.resolve("elements.yaml")),
        object(folder.resolve("composites.yaml")),
        object(folder.resolve("segments.yaml")),
        object(folder.resolve("codes.yaml")));
  }

  /** A YAML file as an object; empty where there is no such file. */
  static ObjectNode object(Path file) throws IOException {
    JsonNode node = read(file);
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException(file + " holds no mapping");
  }

  /** A YAML file; an empty object where there is no such file. */
  static JsonNode read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return YAML.createObjectNode();
    }
    try {
      JsonNode node = YAML.readTree(Files.readAllBytes(file));
      return node.isMissingNode() || node.isNull() ? YAML.createObjectNode() : node;
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(
          file + ":" + broken.getLocation().getLineNr() + ": " + broken.getOriginalMessage(),
          broken);
    }
  }
}
