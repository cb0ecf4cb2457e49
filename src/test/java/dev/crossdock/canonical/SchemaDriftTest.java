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
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds records and JSON Schemas together: a change to one that is not in the other fails. */
@NullUnmarked
class SchemaDriftTest {

  private static final Path FOLDER = Path.of("canonical-schemas");
  private static final String COMMON = "../../common/v1/common.schema.json#/$defs/";
  private static final String LOCAL = "#/$defs/";

  private final JsonNode common = schema("common");
  private final List<String> drift = new ArrayList<>();
  private final Set<Class<?>> seen = new HashSet<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();

  SchemaDriftTest() throws IOException {}

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void recordsAndSchemaSayTheSame(DocumentType type) throws IOException {
    var schema = schema(type.id());
    open.add(type.record());
    while (!open.isEmpty()) {
      compare(open.remove(), schema, type.record());
    }
    assertThat(drift).isEmpty();
    assertThat(schema.path("properties").path("type").path("const").asText()).isEqualTo(type.id());
    assertThat(names(schema.path("$defs"))).as("defined and used").isSubsetOf(seenNames());
  }

  @Test
  void everythingInCommonIsUsed() throws IOException {
    for (var type : DocumentType.values()) {
      var schema = schema(type.id());
      open.add(type.record());
      while (!open.isEmpty()) {
        compare(open.remove(), schema, type.record());
      }
    }
    assertThat(names(common.path("$defs"))).isSubsetOf(seenNames());
  }

  @Test
  void everyDocumentHasAType() {
    var records = Arrays.stream(DocumentType.values()).map(DocumentType::record).toList();
    var permitted = Arrays.<Class<?>>asList(CanonicalDocument.class.getPermittedSubclasses());
    assertThat(permitted).containsExactlyInAnyOrderElementsOf(records);
  }

  @Test
  void everyFieldIsDescribed() throws IOException {
    describe(common);
    for (var type : DocumentType.values()) {
      describe(schema(type.id()));
    }
  }

  private static void describe(JsonNode schema) {
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

  private static JsonNode schema(String type) throws IOException {
    var file = FOLDER.resolve(type).resolve("v1").resolve(type + ".schema.json");
    return new JsonMapper().readTree(Files.readString(file));
  }

  private static Set<String> names(JsonNode node) {
    var names = new HashSet<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private List<String> seenNames() {
    var names = new ArrayList<>(seen.stream().map(c -> name(c.getSimpleName())).toList());
    names.add("moment");
    return names;
  }

  private void compare(Class<?> type, JsonNode schema, Class<?> document) {
    if (!seen.add(type)) {
      return;
    }
    boolean root = type == document;
    var name = name(type.getSimpleName());
    var local = schema.path("$defs").path(name);
    var described = root ? schema : local.isMissingNode() ? common.path("$defs").path(name) : local;
    boolean inCommon = !root && local.isMissingNode();
    var required = new HashSet<String>();
    described.path("required").forEach(r -> required.add(r.asText()));
    if (root) {
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
      compare(type, component, field, schema, inCommon);
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
    if (root) {
      fields.remove("type");
    }
    assertThat(fields).as("order of fields of %s", type).containsExactlyElementsOf(names);
  }

  private void compare(
      Class<?> owner,
      RecordComponent component,
      JsonNode field,
      JsonNode schema,
      boolean inCommon) {
    var type = component.getType();
    var at = owner.getSimpleName() + '.' + component.getName();
    if (type == List.class) {
      type =
          (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      expect(at, "array", field.path("type").asText());
      field = field.path("items");
    }
    if (type == Moment.class || type.isRecord()) {
      var name = name(type.getSimpleName());
      boolean local = inCommon || schema.path("$defs").has(name);
      expect(at, (local ? LOCAL : COMMON) + name, field.path("$ref").asText());
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
