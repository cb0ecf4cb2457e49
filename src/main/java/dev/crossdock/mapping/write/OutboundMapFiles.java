package dev.crossdock.mapping.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Outbound maps as files: {@code <id>.write.yaml}. Thread-safe. */
final class OutboundMapFiles {

  private static final String SUFFIX = ".write.yaml";
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Path folder;
  private final Map<String, ReverseTable> tables = new ConcurrentHashMap<>();
  private final ExpressionParser expressions = new ExpressionParser(this::table);

  OutboundMapFiles(Path folder) {
    this.folder = folder;
  }

  private ReverseTable table(String name) {
    return tables.computeIfAbsent(name, n -> ReverseTable.read(folder.resolve("codes"), n));
  }

  List<String> ids() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(SUFFIX) && name.matches("(x12|edifact)/.*"))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  boolean has(String id) {
    return Files.isRegularFile(file(id));
  }

  private Path file(String id) {
    var file = folder.resolve(id + SUFFIX).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IllegalArgumentException("A map outside of " + folder + ": " + id);
    }
    return file;
  }

  /** Reads a map. Throws {@link IllegalArgumentException} naming the file on bad data. */
  OutboundMap read(String id) throws IOException {
    var file = file(id);
    try {
      var root = YAML.readTree(Files.readAllBytes(file));
      var parts = new HashMap<String, List<Step>>();
      for (var part : root.path("parts").properties()) {
        parts.put(part.getKey(), steps(part.getValue()));
      }
      var unwritten = new ArrayList<String>();
      root.path("unwritten").forEach(path -> unwritten.add(path.asText()));
      var needed = new ArrayList<String>();
      root.path("needed").forEach(path -> needed.add(path.asText()));
      return new OutboundMap(
          id,
          root.path("document").asText(),
          root.path("message").asText(),
          root.path("group").asText(""),
          steps(root.path("segments")),
          Map.copyOf(parts),
          List.copyOf(unwritten),
          List.copyOf(needed));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(file + ":" + line + ": " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private List<Step> steps(JsonNode list) {
    var steps = new ArrayList<Step>();
    list.forEach(node -> steps.add(step(node)));
    return List.copyOf(steps);
  }

  private Step step(JsonNode node) {
    var when = node.has("when") ? expressions.tests(node.path("when").asText()) : List.<Test>of();
    if (node.has("part")) {
      return new Step.Part(node.path("part").asText(), when);
    }
    if (node.has("segments")) {
      var words = node.path("each").asText("").split(" split ", 2);
      var path = words[0];
      boolean members = path.endsWith("/*");
      return new Step.Each(
          path.isEmpty() ? null : members ? path.substring(0, path.length() - 2) : path,
          words.length > 1 ? Integer.parseInt(words[1]) : 0,
          members,
          node.has("level") ? expressions.expression(node.path("level").asText()) : null,
          when,
          steps(node.path("segments")));
    }
    for (var field : node.properties()) {
      if (field.getKey().matches("[A-Z][A-Z0-9]{1,2}")) {
        var slots = new ArrayList<Slot>();
        field.getValue().forEach(slot -> slots.add(slot(slot)));
        return new Step.Segment(
            field.getKey(), List.copyOf(slots), node.path("always").asBoolean(false), when);
      }
    }
    throw new IllegalArgumentException("no step: " + node);
  }

  private Slot slot(JsonNode node) {
    if (node.isArray()) {
      var components = new ArrayList<Slot>();
      node.forEach(component -> components.add(slot(component)));
      return new Slot.Composite(List.copyOf(components));
    }
    if (node.isObject()) {
      return pairs(node);
    }
    return new Slot.Single(expressions.expression(node.asText("")));
  }

  /** {@code {pairs: [[UP, item.gtin], ...], others: item.others, as: composites, max: 5}}. */
  private Slot pairs(JsonNode node) {
    var pairs = new ArrayList<Slot.Pair>();
    for (var pair : node.path("pairs")) {
      pairs.add(
          new Slot.Pair(pair.path(0).asText(), expressions.expression(pair.path(1).asText())));
    }
    return new Slot.Pairs(
        List.copyOf(pairs),
        node.has("others") ? node.path("others").asText() : null,
        node.path("as").asText("elements").equals("composites"),
        node.path("max").asInt(10));
  }
}
