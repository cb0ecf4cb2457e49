package dev.crossdock.config.yaml;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Holds a YAML file against its JSON Schema. Thread-safe. */
final class SchemaCheck {

  private static final Map<String, String> KINDS =
      Map.of(
          "array", "a list",
          "object", "a group of fields",
          "string", "a text",
          "integer", "a whole number",
          "number", "a number",
          "boolean", "true or false");

  private static final Map<JsonNodeType, String> TYPES =
      Map.of(
          JsonNodeType.ARRAY, "a list",
          JsonNodeType.OBJECT, "a group of fields",
          JsonNodeType.STRING, "a text",
          JsonNodeType.NUMBER, "a number",
          JsonNodeType.BOOLEAN, "true or false",
          JsonNodeType.NULL, "empty");

  private final JsonSchema schema;

  /** Takes the schema of that name beside the partner resources. */
  SchemaCheck(String name) {
    try (var in = SchemaCheck.class.getResourceAsStream("/partners/" + name)) {
      var text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      schema =
          JsonSchemaFactory.getInstance(VersionFlag.V202012)
              .getSchema(
                  text,
                  InputFormat.JSON,
                  SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything in which the file breaks the schema. */
  List<Finding> check(YamlTree tree) {
    return schema.validate(tree.root()).stream().map(m -> finding(tree, m)).distinct().toList();
  }

  /**
   * The file without what breaks the schema, so that the rest can be looked at: an unknown value of
   * a list is replaced by one of it, else the smallest part goes that makes the rest hold. What the
   * root lacks stays lacking.
   */
  YamlTree without(YamlTree tree) {
    var rest = tree.root().deepCopy();
    for (var broken = inside(rest); !broken.isEmpty(); broken = inside(rest)) {
      for (var message : broken) {
        mend(rest, message);
      }
    }
    return tree.with(rest);
  }

  private List<ValidationMessage> inside(JsonNode root) {
    return schema.validate(root).stream().filter(m -> !isRoot(m)).toList();
  }

  private static boolean isRoot(ValidationMessage message) {
    return message.getInstanceLocation().toString().isEmpty()
        && !message.getType().equals("additionalProperties");
  }

  private static void mend(JsonNode root, ValidationMessage message) {
    var at = JsonPointer.compile(message.getInstanceLocation().toString());
    if (message.getType().equals("additionalProperties")) {
      remove(root, at.appendProperty(message.getProperty()));
    } else if (message.getType().equals("propertyNames")) {
      remove(root, at.appendProperty(name(message)));
    } else if (message.getType().equals("enum")
        && root.at(at.head()) instanceof ObjectNode object) {
      object.set(at.last().getMatchingProperty(), message.getSchemaNode().get(0));
    } else if (isOneInPlaceOfAList(message) && root.at(at.head()) instanceof ObjectNode object) {
      object.putArray(at.last().getMatchingProperty()).add(message.getInstanceNode());
    } else {
      remove(root, at);
    }
  }

  private static boolean isOneInPlaceOfAList(ValidationMessage message) {
    return message.getType().equals("type")
        && message.getSchemaNode().asText().equals("array")
        && message.getInstanceNode().isValueNode();
  }

  /** Removes the field, or the field around the list that it is in. */
  private static void remove(JsonNode root, JsonPointer pointer) {
    for (var at = pointer; !at.matches(); at = at.head()) {
      if (root.at(at.head()) instanceof ObjectNode object) {
        object.remove(at.last().getMatchingProperty());
        return;
      }
    }
  }

  private Finding finding(YamlTree tree, ValidationMessage message) {
    var at = message.getInstanceLocation().toString();
    var property = message.getProperty();
    return switch (message.getType()) {
      case "additionalProperties" ->
          at(
              tree,
              YamlTree.child(at, property),
              "there is no field '%s' here.%s"
                  .formatted(property, Nearest.to(property, fields(message))));
      case "required" -> at(tree, at, "'" + property + "' is missing.");
      case "type" -> at(tree, at, typeMessage(message));
      case "enum" -> at(tree, at, oneOf(message));
      case "propertyNames" ->
          at(
              tree,
              YamlTree.child(at, name(message)),
              message.getSchemaNode().path("description").asText(message.getError() + "."));
      case "not" -> at(tree, forbidden(at, message), told(message, "this does not belong here."));
      default -> at(tree, at, told(message, message.getError() + "."));
    };
  }

  private static String typeMessage(ValidationMessage message) {
    if (message.getError().startsWith("integer found, string")) {
      return "this reads as a number; put it in quotes.";
    }
    var found = TYPES.getOrDefault(message.getInstanceNode().getNodeType(), "something else");
    var expected = KINDS.get(message.getSchemaNode().asText());
    return expected == null
        ? message.getError() + "."
        : "this is %s where %s is expected.".formatted(found, expected);
  }

  private static String oneOf(ValidationMessage message) {
    var known = new ArrayList<String>();
    message.getSchemaNode().forEach(value -> known.add(value.asText()));
    var value = message.getInstanceNode().asText();
    return "'%s' is not one of %s.%s"
        .formatted(value, String.join(", ", known), Nearest.to(value, known));
  }

  /** In the words of the schema: what is expected, by its description. */
  private String told(ValidationMessage message, String otherwise) {
    var description = holder(message).path("description").asText();
    if (description.isEmpty()) {
      return otherwise;
    }
    var value = message.getInstanceNode();
    return value != null && value.isValueNode()
        ? "'%s' does not fit%s: %s".formatted(value.asText(), example(message), description)
        : description;
  }

  private String example(ValidationMessage message) {
    var examples = new ArrayList<String>();
    holder(message).path("examples").forEach(example -> examples.add(example.asText()));
    return examples.isEmpty() ? "" : ", write it like " + String.join(" or ", examples);
  }

  /** The first field that is there and should not be. */
  private static String forbidden(String at, ValidationMessage message) {
    var there = message.getInstanceNode();
    return names(message.getSchemaNode())
        .filter(name -> there != null && there.has(name))
        .findFirst()
        .map(name -> YamlTree.child(at, name))
        .orElse(at);
  }

  private static Stream<String> names(JsonNode schema) {
    return schema.findValues("required").stream()
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .map(JsonNode::asText);
  }

  private Set<String> fields(ValidationMessage message) {
    var names = new TreeSet<String>();
    holder(message).path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The part of the schema that holds the keyword which is broken. */
  private JsonNode holder(ValidationMessage message) {
    var location = message.getSchemaLocation().getFragment().toString();
    var keyword = JsonPointer.compile(location.startsWith("/") ? location : "/" + location);
    return schema.getSchemaNode().at(keyword.head());
  }

  private static String name(ValidationMessage message) {
    var property = message.getProperty();
    return property != null ? property : String.valueOf(message.getInstanceNode());
  }

  private static Finding at(YamlTree tree, String pointer, String message) {
    var where = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.') + ": ";
    return tree.finding(ConfigurationCode.PARTNER_FIELD_INVALID, pointer, where + message);
  }
}
