package dev.crossdock.mapping.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Outbound maps as files: {@code <id>.write.yaml}. Thread-safe. */
final class OutboundMapFiles {

  private static final String SUFFIX = ".write.yaml";
  private static final YAMLMapper YAML = new YAMLMapper();

  private final MappingsSnapshot files;

  OutboundMapFiles(MappingsSnapshot files) {
    this.files = files;
  }

  List<String> ids() throws IOException {
    return files.names().stream()
        .filter(name -> name.endsWith(SUFFIX) && name.matches("(x12|edifact)/.*"))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .toList();
  }

  boolean has(String id) {
    return files.has(file(id));
  }

  private Path file(String id) {
    var file = files.resolve(id + SUFFIX);
    if (!file.startsWith(files.folder())) {
      throw new IllegalArgumentException("A map outside of " + files.folder() + ": " + id);
    }
    return file;
  }

  /** Reads a map. Throws {@link IllegalArgumentException} naming the file on bad data. */
  OutboundMap read(String id) throws IOException {
    var file = file(id);
    var used = new TreeSet<Path>();
    try {
      var root = tree(file, used);
      var steps = new StepReader(new ExpressionParser(name -> table(name, used)));
      var parts = new HashMap<String, List<Step>>();
      for (var part : root.path("parts").properties()) {
        parts.put(part.getKey(), steps.steps(part.getValue()));
      }
      return new OutboundMap(
          id,
          root.path("document").asText(),
          root.path("message").asText(),
          root.path("group").asText(""),
          steps.steps(root.path("segments")),
          parts,
          texts(root.path("unwritten")),
          texts(root.path("needed")),
          files.files(used));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(file + ":" + line + ": " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private ReverseTable table(String name, Set<Path> used) {
    var table = ReverseTable.read(files, name);
    used.add(ReverseTable.file(files, name));
    return table;
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** With what the map it is like says. */
  private JsonNode tree(Path file, Set<Path> used) throws IOException {
    used.add(file);
    var root = YAML.readTree(files.read(file));
    if (!root.has("like")) {
      return root;
    }
    var like = file(root.path("like").asText());
    if (!files.has(like) || !used.add(like)) {
      throw new IllegalArgumentException("there is no map " + root.path("like").asText());
    }
    var whole = (ObjectNode) YAML.readTree(files.read(like));
    if (whole.has("like")) {
      throw new IllegalArgumentException(root.path("like").asText() + " is like another itself");
    }
    for (var field : root.path("instead").properties()) {
      if (!replace(whole, field.getKey(), field.getValue())) {
        throw new IllegalArgumentException("there is no " + field.getKey() + " to replace");
      }
    }
    root.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
    return whole;
  }

  /** Puts other fields in place of one, wherever it is. */
  private static boolean replace(JsonNode node, String name, JsonNode others) {
    boolean found = false;
    if (node instanceof ObjectNode object && object.has(name)) {
      object.remove(name);
      others.properties().forEach(other -> object.set(other.getKey(), other.getValue()));
      found = true;
    }
    for (var child : node) {
      found |= replace(child, name, others);
    }
    return found;
  }
}
