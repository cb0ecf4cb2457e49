package dev.crossdock.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.canonical.CheckDigit;
import dev.crossdock.canonical.DocumentType;
import dev.crossdock.canonical.Moment;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Random canonical documents: a full one with values changed, left out and doubled, each of its own
 * type.
 */
final class RandomDocuments {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String SPECIAL = " .,-/'+?:*~>^|;\"<&()=!%#\\äöüßéÅ";
  private static final String FOREIGN = "€ł漢\u0001\t\n\u0000\u0085\uD83D\uDE00";

  private static final Set<String> OWN = Set.of("type", "reason", "kind", "action", "category");

  private final Random random;

  RandomDocuments(Random random) {
    this.random = random;
  }

  /** One made from another. */
  ObjectNode from(JsonNode full) {
    ObjectNode document = full.deepCopy();
    var type = DocumentType.of(document.path("type").asText()).orElseThrow().record();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      var places = new ArrayList<Runnable>();
      collect(document, type, places);
      places.get(random.nextInt(places.size())).run();
    }
    return document;
  }

  private void collect(ObjectNode node, Class<?> record, List<Runnable> places) {
    for (var field : new ArrayList<>(node.properties())) {
      var component = component(record, field.getKey());
      if (component == null || field.getKey().equals("source") || field.getKey().equals("role")) {
        continue;
      }
      var name = field.getKey();
      var value = field.getValue();
      places.add(() -> node.remove(name));
      if (value instanceof ObjectNode object) {
        collect(object, component.getType(), places);
      } else if (value instanceof ArrayNode list) {
        list(list, element(component.getGenericType()), name, places);
      } else if (!(name.equals("type") && node.has("number") && !node.has("lines"))) {
        // what a reference is about decides where it goes: a sales order's lies in the order
        var type = component.getType();
        places.add(() -> set(node, name, value(value, type, name)));
        places.add(() -> set(node, name, value(value, type, name)));
      }
    }
  }

  /** What the sender calls it goes with what it means. */
  private static void set(ObjectNode node, String name, JsonNode value) {
    if (!value.equals(node.get(name))) {
      node.remove(name + "Code");
      if (OWN.contains(name)) {
        node.remove("code");
      }
      node.set(name, value);
    }
  }

  private void list(ArrayNode list, Class<?> type, String name, List<Runnable> places) {
    if (list.isEmpty()) {
      return;
    }
    int at = random.nextInt(list.size());
    places.add(() -> list.remove(Math.min(at, list.size() - 1)));
    if (list.get(at).isObject() && !name.equals("parties")) {
      places.add(() -> list.add(list.get(Math.min(at, list.size() - 1)).deepCopy()));
    }
    for (int i = 0; i < list.size(); i++) {
      int index = i;
      if (list.get(i) instanceof ObjectNode object) {
        collect(object, type, places);
      } else {
        places.add(() -> list.set(index, value(list.get(index), type, name)));
      }
    }
  }

  private JsonNode value(JsonNode old, Class<?> type, String name) {
    if (type.isEnum()) {
      var constants = type.getEnumConstants();
      return text(
          String.valueOf(constants[random.nextInt(constants.length)])
              .toLowerCase(Locale.ROOT)
              .replace('_', '-'));
    }
    if (type == LocalDate.class) {
      return text(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(30_000)).toString());
    }
    if (type == Moment.class || (!old.isNumber() && type != String.class)) {
      return text(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(30_000)).toString());
    }
    if (old.isNumber()) {
      return number(type);
    }
    return switch (name) {
      case "gln" -> text(checked(13));
      case "gtin" -> text(checked(List.of(8, 12, 13, 14).get(random.nextInt(4))));
      case "sscc" -> text(checked(18));
      case "currency" -> text(List.of("USD", "EUR", "JPY", "CHF").get(random.nextInt(4)));
      case "unit" -> text(List.of("EA", "CS", "KGM", "PCE", "MTR", "XBX").get(random.nextInt(6)));
      default -> text(words());
    };
  }

  private JsonNode number(Class<?> type) {
    if (type == Integer.class || type == int.class || type == Long.class) {
      return JSON.getNodeFactory().numberNode(random.nextInt(random.nextBoolean() ? 100 : 1 << 20));
    }
    var value =
        new BigDecimal(new BigInteger(1 + random.nextInt(45), random), random.nextInt(7) - 1);
    return JSON.getNodeFactory().numberNode(random.nextInt(8) == 0 ? value.negate() : value);
  }

  private String checked(int length) {
    var digits = new StringBuilder();
    for (int i = 1; i < length; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    for (char c = '0'; c < '9'; c++) {
      if (CheckDigit.isRight(digits.toString() + c)) {
        return digits.toString() + c;
      }
    }
    return digits + "9";
  }

  private String words() {
    int length =
        random.nextInt(20) == 0
            ? 200 + random.nextInt(900)
            : 1 + random.nextInt(random.nextBoolean() ? 8 : 40);
    var pool =
        switch (random.nextInt(6)) {
          case 0 -> PLAIN + SPECIAL;
          case 1 -> SPECIAL;
          case 2 -> random.nextBoolean() ? PLAIN + FOREIGN : PLAIN + "  ";
          default -> PLAIN;
        };
    var points = pool.codePoints().toArray();
    var out = new StringBuilder();
    while (out.length() < length) {
      out.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return out.toString();
  }

  private static JsonNode text(String text) {
    return JSON.getNodeFactory().textNode(text);
  }

  private static @Nullable RecordComponent component(Class<?> record, String name) {
    return record.isRecord()
        ? Arrays.stream(record.getRecordComponents())
            .filter(c -> c.getName().equals(name))
            .findFirst()
            .orElse(null)
        : null;
  }

  private static Class<?> element(Type list) {
    return list instanceof ParameterizedType p
            && p.getActualTypeArguments()[0] instanceof Class<?> c
        ? c
        : String.class;
  }
}
