package dev.crossdock.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field of a canonical document, or the document itself, as its JSON Schema describes it.
 *
 * @param schema the part of the schema that describes it, references followed
 * @param file the file of that part, below the folder of schemas
 */
public record DocumentField(DocumentFields all, JsonNode schema, String file) {

  /** What its values are. */
  public enum Kind {
    GROUP,
    LIST,
    TEXT,
    NUMBER,
    BOOLEAN,
    ANY
  }

  Kind kind() {
    return switch (schema.path("type").asText(schema.has("const") ? "string" : "")) {
      case "object" -> Kind.GROUP;
      case "array" -> Kind.LIST;
      case "string" -> Kind.TEXT;
      case "number", "integer" -> Kind.NUMBER;
      case "boolean" -> Kind.BOOLEAN;
      default -> Kind.ANY;
    };
  }

  /** The names of the fields in it; empty where there are none. */
  List<String> names() {
    var names = new ArrayList<String>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The field of that name in it. */
  Optional<DocumentField> field(String name) {
    return all.follow(schema.path("properties").path(name), file);
  }

  /** The items of a list. */
  Optional<DocumentField> items() {
    return all.follow(schema.path("items"), file);
  }

  /** The values that it may have; empty where any. */
  public List<String> values() {
    var values = new ArrayList<String>();
    schema.path("enum").forEach(value -> values.add(value.asText()));
    return values;
  }
}
