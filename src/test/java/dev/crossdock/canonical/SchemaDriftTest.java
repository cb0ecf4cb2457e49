package dev.crossdock.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds records and JSON Schema together: a change to one that is not in the other fails. */
@NullUnmarked
class SchemaDriftTest {

  private final JsonNode schema =
      new JsonMapper()
          .readTree(Files.readString(Path.of("canonical-schemas/order/v1/order.schema.json")));
  private final List<String> drift = new ArrayList<>();
  private final Set<Class<?>> seen = new HashSet<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();

  SchemaDriftTest() throws IOException {}

  @Test
  void recordsAndSchemaSayTheSame() {
    open.add(Order.class);
    while (!open.isEmpty()) {
      compare(open.remove());
    }
    var defined = new HashSet<String>();
    schema.get("$defs").fieldNames().forEachRemaining(defined::add);
    var known =
        Stream.concat(seen.stream().filter(c -> c != Order.class), Stream.of(Moment.class))
            .map(c -> name(c.getSimpleName()))
            .toList();
    assertThat(drift).isEmpty();
    assertThat(defined).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void everyFieldIsDescribed() {
    for (var node : schema.findParents("properties")) {
      assertThat(node.path("title").asText()).isNotBlank();
      assertThat(node.path("description").asText()).isNotBlank();
      assertThat(node.path("additionalProperties").asBoolean(true)).isFalse();
      node.get("properties")
          .properties()
          .forEach(
              field -> {
                assertThat(field.getValue().path("title").asText()).as(field.getKey()).isNotBlank();
                assertThat(field.getValue().path("description").asText())
                    .as(field.getKey())
                    .isNotBlank();
              });
    }
  }

  private void compare(Class<?> type) {
    if (!seen.add(type)) {
      return;
    }
    var described =
        type == Order.class ? schema : schema.path("$defs").path(name(type.getSimpleName()));
    var required = new HashSet<String>();
    described.path("required").forEach(r -> required.add(r.asText()));
    if (type == Order.class) {
      required.remove("type");
    }
    var names = new ArrayList<String>();
    for (var component : type.getRecordComponents()) {
      names.add(component.getName());
      var field = described.path("properties").path(component.getName());
      if (field.isMissingNode()) {
        drift.add(type.getSimpleName() + '.' + component.getName() + " is not in the schema");
        continue;
      }
      compare(type, component, field);
      boolean optional =
          component.getType() == List.class
              || component.getType() == ItemIds.class
              || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (optional == required.contains(component.getName())) {
        drift.add(type.getSimpleName() + '.' + component.getName() + ": required or not?");
      }
    }
    var fields = new ArrayList<String>();
    described.path("properties").fieldNames().forEachRemaining(fields::add);
    if (type == Order.class) {
      fields.remove("type");
    }
    assertThat(fields).as("order of fields of %s", type).containsExactlyElementsOf(names);
  }

  private void compare(Class<?> owner, RecordComponent component, JsonNode field) {
    var type = component.getType();
    var at = owner.getSimpleName() + '.' + component.getName();
    if (type == List.class) {
      type =
          (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      expect(at, "array", field.path("type").asText());
      field = field.path("items");
    }
    if (type == Moment.class || type.isRecord()) {
      expect(at, "#/$defs/" + name(type.getSimpleName()), field.path("$ref").asText());
      if (type != Moment.class) {
        open.add(type);
      }
    } else if (type.isEnum()) {
      var values = new ArrayList<String>();
      field.path("enum").forEach(v -> values.add(v.asText()));
      expect(at, constants(type).toString(), values.toString());
    } else {
      expect(at, jsonType(type), field.path("type").asText());
      expect(at, type == LocalDate.class ? "date" : "", field.path("format").asText());
    }
  }

  private void expect(String at, String expected, String actual) {
    if (!expected.equals(actual)) {
      drift.add(at + ": " + expected + " in the record, " + actual + " in the schema");
    }
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(c -> c.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static String jsonType(Class<?> type) {
    if (type == String.class || type == LocalDate.class || type == LocalTime.class) {
      return "string";
    }
    return type == BigDecimal.class ? "number" : "integer";
  }

  private static String name(String type) {
    return Character.toLowerCase(type.charAt(0)) + type.substring(1);
  }
}
