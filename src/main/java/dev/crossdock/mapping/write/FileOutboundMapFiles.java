package dev.crossdock.mapping.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Outbound maps of files without envelopes: {@code <id>.write.yaml}. Thread-safe. */
final class FileOutboundMapFiles {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> WORDS = Set.of("each", "when", "steps");

  private final MappingsSnapshot files;

  FileOutboundMapFiles(MappingsSnapshot files) {
    this.files = files;
  }

  List<String> ids() throws IOException {
    return files.names().stream()
        .filter(name -> name.matches("(?!x12/|edifact/).*\\.write\\.yaml"))
        .map(name -> name.substring(0, name.length() - ".write.yaml".length()))
        .toList();
  }

  boolean has(String id) {
    return !id.matches("(x12|edifact)/.*") && files.has(files.resolve(id + ".write.yaml"));
  }

  /** Reads a map. Throws {@link IllegalArgumentException} naming the file on bad data. */
  FileOutboundMap read(String id) throws IOException {
    var file = files.resolve(id + ".write.yaml");
    var used = new TreeSet<Path>(Set.of(file));
    try {
      var root = YAML.readTree(files.read(file));
      var expressions =
          new ExpressionParser(
              name -> {
                var table = ReverseTable.read(files, name);
                used.add(ReverseTable.file(files, name));
                return table;
              });
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
          steps(root.path("steps"), expressions),
          List.copyOf(texts(root.path("unwritten"))),
          files.files(used));
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

  private static List<FileStep> steps(JsonNode list, ExpressionParser expressions) {
    var steps = new ArrayList<FileStep>();
    list.forEach(node -> steps.add(step(node, expressions)));
    return List.copyOf(steps);
  }

  private static FileStep step(JsonNode node, ExpressionParser expressions) {
    var when = node.has("when") ? expressions.tests(node.path("when").asText()) : List.<Test>of();
    if (node.has("steps")) {
      return new FileStep.Each(
          node.has("each") ? node.path("each").asText() : null,
          when,
          steps(node.path("steps"), expressions));
    }
    for (var field : node.properties()) {
      if (!WORDS.contains(field.getKey())) {
        return element(field.getKey(), field.getValue(), when, expressions);
      }
    }
    throw new IllegalArgumentException("no step: " + node);
  }

  /** A text, or values with one called {@code text}, or steps. */
  private static FileStep element(
      String name, JsonNode node, List<Test> when, ExpressionParser expressions) {
    if (node.isArray()) {
      return new FileStep.Element(name, Map.of(), null, steps(node, expressions), when);
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
