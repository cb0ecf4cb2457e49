package dev.crossdock.edi.grammar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The YAML tables of one version: elements, composites, segments and code lists. */
record GrammarTables(
    ObjectNode elements, ObjectNode composites, ObjectNode segments, ObjectNode codes) {

  private static final YAMLMapper YAML = new YAMLMapper();

  static GrammarTables load(MappingsSnapshot files, Path folder) throws IOException {
    var paths = paths(folder);
    return new GrammarTables(
        object(files, paths.get(0)),
        object(files, paths.get(1)),
        object(files, paths.get(2)),
        object(files, paths.get(3)));
  }

  /** The files in which the tables of a version are, whether or not they are there. */
  static List<Path> paths(Path folder) {
    return List.of(
        folder.resolve("elements.yaml"),
        folder.resolve("composites.yaml"),
        folder.resolve("segments.yaml"),
        folder.resolve("codes.yaml"));
  }

  /** A YAML file as an object; empty where there is no such file. */
  static ObjectNode object(MappingsSnapshot files, Path file) throws IOException {
    JsonNode node = read(files, file);
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException(file + " holds no mapping");
  }

  /** A YAML file; an empty object where there is no such file. */
  static JsonNode read(MappingsSnapshot files, Path file) throws IOException {
    if (!files.has(file)) {
      return YAML.createObjectNode();
    }
    try {
      JsonNode node = YAML.readTree(files.read(file));
      return node.isMissingNode() || node.isNull() ? YAML.createObjectNode() : node;
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(
          file + ":" + broken.getLocation().getLineNr() + ": " + broken.getOriginalMessage(),
          broken);
    }
  }
}
