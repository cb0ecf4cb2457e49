package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Interchanges beside the canonical documents they were written from. */
record Written(Path file) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Those of every outbound map. */
  static List<Written> all() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("mappings"))) {
      return files
          .filter(file -> file.toString().endsWith("expected.edi"))
          .sorted()
          .map(Written::new)
          .toList();
    }
  }

  boolean isX12() {
    return file.startsWith("mappings/x12");
  }

  byte[] bytes() throws IOException {
    return Files.readString(file).replace("\n", "").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The documents, without where they came from. */
  List<JsonNode> documents() throws IOException {
    var root = JSON.readTree(Files.readAllBytes(file.resolveSibling("input.json")));
    var documents = new ArrayList<JsonNode>();
    if (root.isArray()) {
      root.forEach(document -> documents.add(withoutSource(document)));
    } else {
      documents.add(withoutSource(root));
    }
    return documents;
  }

  /** Paths of what the outbound map has no place for, as it says itself. */
  List<String> toldAsNotWritten() throws IOException {
    var violations = file.resolveSibling("expected-violations.json");
    var paths = new ArrayList<String>();
    if (Files.exists(violations)) {
      for (var violation : JSON.readTree(Files.readAllBytes(violations))) {
        if (violation.path("code").asText().equals("value-not-written")) {
          paths.add(violation.path("path").asText());
        }
      }
    }
    return paths;
  }

  static JsonNode document(String json) throws IOException {
    return withoutSource(JSON.readTree(json));
  }

  private static JsonNode withoutSource(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("source");
    }
    node.forEach(Written::withoutSource);
    return node;
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
