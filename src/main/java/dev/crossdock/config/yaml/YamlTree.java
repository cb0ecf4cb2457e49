package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file as a JSON tree that still knows on which line and column each value stands. Scalars
 * are read as in YAML 1.2: only {@code true} and {@code false} are booleans and a number with a
 * leading zero is text, so identifiers keep their zeros.
 */
final class YamlTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");
  private static final int MAX_DEPTH = 30;

  private final String file;
  private final Map<String, Mark> marks = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private JsonNode root = JSON.nullNode();

  private YamlTree(String file) {
    this.file = file;
  }

  /** Reads text; what is wrong with its YAML is in {@link #findings}. */
  static YamlTree read(String file, String text) {
    var tree = new YamlTree(file);
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(2 << 20);
    try {
      var node = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
      if (node == null) {
        tree.findings.add(
            Finding.of(ConfigurationCode.PARTNER_FILE_BROKEN, file, 1, 1, "The file is empty."));
      } else {
        tree.root = tree.convert("", node, 0);
      }
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      tree.findings.add(
          Finding.of(
              ConfigurationCode.PARTNER_FILE_BROKEN,
              file,
              mark == null ? 0 : mark.getLine() + 1,
              mark == null ? 0 : mark.getColumn() + 1,
              "Invalid YAML: " + e.getProblem() + "."));
    } catch (org.yaml.snakeyaml.error.YAMLException e) {
      tree.findings.add(
          Finding.of(
              ConfigurationCode.PARTNER_FILE_BROKEN,
              file,
              0,
              0,
              "Invalid YAML: " + e.getMessage()));
    }
    return tree;
  }

  /** The same file with another root: places stay those of the file. */
  YamlTree with(JsonNode other) {
    var tree = new YamlTree(file);
    tree.marks.putAll(marks);
    tree.findings.addAll(findings);
    tree.root = other;
    return tree;
  }

  String file() {
    return file;
  }

  JsonNode root() {
    return root;
  }

  List<Finding> findings() {
    return findings;
  }

  /** A finding at the value (or, where there is none, the nearest thing above it). */
  Finding finding(Code code, String pointer, String message) {
    var mark = mark(pointer);
    return Finding.of(
        code,
        file,
        mark == null ? 0 : mark.getLine() + 1,
        mark == null ? 0 : mark.getColumn() + 1,
        message);
  }

  /** Pointer to a field, its name escaped. */
  static String child(String pointer, String name) {
    return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
  }

  private @Nullable Mark mark(String pointer) {
    for (var p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
      var mark = marks.get(p);
      if (mark != null || p.isEmpty()) {
        return mark;
      }
    }
  }

  private JsonNode convert(String pointer, Node node, int depth) {
    marks.putIfAbsent(pointer, node.getStartMark());
    if (depth > MAX_DEPTH) {
      findings.add(
          finding(ConfigurationCode.PARTNER_FILE_BROKEN, pointer, "This is nested too deep."));
      return JSON.nullNode();
    }
    if (node instanceof MappingNode mapping) {
      return object(pointer, mapping, depth);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      for (var item : sequence.getValue()) {
        array.add(convert(pointer + '/' + array.size(), item, depth + 1));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(String pointer, MappingNode mapping, int depth) {
    var object = JSON.objectNode();
    for (var tuple : mapping.getValue()) {
      var name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      var child = child(pointer, name);
      marks.put(child, tuple.getKeyNode().getStartMark());
      if (object.has(name)) {
        findings.add(
            finding(
                ConfigurationCode.PARTNER_FILE_BROKEN,
                child,
                "'" + name + "' is here a second time."));
      }
      object.set(name, convert(child, tuple.getValueNode(), depth + 1));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode node) {
    var text = node.getValue();
    if (node.getScalarStyle() != ScalarStyle.PLAIN) {
      return JSON.textNode(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return JSON.booleanNode(text.equals("true"));
    }
    if (text.isEmpty() || text.equals("null") || text.equals("~")) {
      return JSON.nullNode();
    }
    if (INTEGER.matcher(text).matches()) {
      return JSON.numberNode(new BigInteger(text));
    }
    return DECIMAL.matcher(text).matches()
        ? JSON.numberNode(new BigDecimal(text))
        : JSON.textNode(text);
  }
}
