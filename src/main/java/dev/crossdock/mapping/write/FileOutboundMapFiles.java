package dev.crossdock.mapping.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Outbound maps of files without envelopes: {@code <id>.write.yaml}. Thread-safe. */
final class FileOutboundMapFiles {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> WORDS = Set.of("each", "when", "steps");

  private final Path folder;
  private final Map<String, ReverseTable> tables = new ConcurrentHashMap<>();
  private final ExpressionParser expressions = new ExpressionParser(this::table);

  FileOutboundMapFiles(Path folder) {
    this.folder = folder;
  }

  private ReverseTable table(String name) {
    return tables.computeIfAbsent(name, n -> ReverseTable.read(folder.resolve("codes"), n));
  }

  List<String> ids() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.matches("(?!x12/|edifact/).*\\.write\\.yaml"))
          .map(name -> name.substring(0, name.length() - ".write.yaml".length()))
          .sorted()
          .toList();
    }
  }

  boolean has(String id) {
    var file = folder.resolve(id + ".write.yaml").normalize();
    return !id.matches("(x12|edifact)/.*")
        && file.startsWith(folder.normalize())
        && Files.isRegularFile(file);
  }

  /** Reads a map. Throws {@link IllegalArgumentException} naming the file on bad data. */
  FileOutboundMap read(String id) throws IOException {
    var file = folder.resolve(id + ".write.yaml");
    try {
      var root = YAML.readTree(Files.readAllBytes(file));
      if (root.path("steps").isEmpty()) {
        throw new IllegalArgumentException("there are no steps");
      }
      var namespaces = new LinkedHashMap<String, String>();
      root.path("namespaces")
          .properties()
          .forEach(e -> namespaces.put(e.getKey(), e.getValue().asText()));
      return new FileOutboundMap(
          id,
          root.path("document").asText(),
          namespaces,
          texts(root.path("numbers")),
          texts(root.path("dates")),
          steps(root.path("steps")),
          List.copyOf(texts(root.path("unwritten"))));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(file + ":" + line + ": " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new HashSet<String>();
    list.forEach(text -> texts.add(text.asText()));
    return Set.copyOf(texts);
  }

  private List<FileStep> steps(JsonNode list) {
    var steps = new ArrayList<FileStep>();
    list.forEach(node -> steps.add(step(node)));
    return List.copyOf(steps);
  }

  private FileStep step(JsonNode node) {
    var when = node.has("when") ? expressions.tests(node.path("when").asText()) : List.<Test>of();
    if (node.has("steps")) {
      return new FileStep.Each(
          node.has("each") ? node.path("each").asText() : null, when, steps(node.path("steps")));
    }
    for (var field : node.properties()) {
      if (!WORDS.contains(field.getKey())) {
        return element(field.getKey(), field.getValue(), when);
      }
    }
    throw new IllegalArgumentException("no step: " + node);
  }

  /** A text, or values with one called {@code text}, or steps. */
  private FileStep element(String name, JsonNode node, List<Test> when) {
    if (node.isArray()) {
      return new FileStep.Element(name, Map.of(), null, steps(node), when);
    }
    if (!node.isObject()) {
      var text = expressions.expression(node.asText(""));
      return new FileStep.Element(name, Map.of(), text, List.of(), when);
    }
    var values = new LinkedHashMap<String, Expression>();
    node.properties()
        .forEach(e -> values.put(e.getKey(), expressions.expression(e.getValue().asText(""))));
    var text = name.contains(":") ? values.remove("text") : null; // records have fields only
    return new FileStep.Element(name, values, text, List.of(), when);
  }
}
