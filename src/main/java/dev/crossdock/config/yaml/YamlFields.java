package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.config.Identifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads single fields of trees that already hold to their schema. */
final class YamlFields {

  private YamlFields() {}

  static @Nullable String text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  static String text(JsonNode node, String field, String otherwise) {
    var text = text(node, field);
    return text == null ? otherwise : text;
  }

  static boolean flag(JsonNode node, String field, boolean otherwise) {
    return node.path(field).asBoolean(otherwise);
  }

  static Duration duration(JsonNode node, String field, Duration otherwise) {
    var text = text(node, field);
    return text == null ? otherwise : Quantities.duration(text);
  }

  static long bytes(JsonNode node, String field, long otherwise) {
    var text = text(node, field);
    return text == null ? otherwise : Quantities.bytes(text);
  }

  static List<String> texts(JsonNode node, String field) {
    var texts = new ArrayList<String>();
    node.path(field).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** Each named child of an object, made into something by name and node, in file order. */
  static <T> List<T> named(JsonNode node, BiFunction<String, JsonNode, T> make) {
    var made = new ArrayList<T>();
    node.properties().forEach(entry -> made.add(make.apply(entry.getKey(), entry.getValue())));
    return made;
  }

  static Map<String, String> parameters(JsonNode node) {
    var map = new LinkedHashMap<String, String>();
    node.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
    return map;
  }

  static List<Identifier> identifiers(JsonNode node) {
    var identifiers = new ArrayList<Identifier>();
    for (var item : node) {
      identifiers.add(
          new Identifier(
              Identifier.Scheme.valueOf(text(item, "scheme", "").toUpperCase(Locale.ROOT)),
              text(item, "qualifier"),
              text(item, "id", ""),
              text(item, "internalAddress")));
    }
    return identifiers;
  }

  /** {@code documentNumber} or {@code whole-group} to the constant of that name. */
  static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(
        type,
        text.replace('-', '_').replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT));
  }
}
