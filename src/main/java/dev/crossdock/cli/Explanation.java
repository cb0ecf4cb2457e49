package dev.crossdock.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.fault.Place;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.bind.FieldLineage;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.mapping.bind.SourceValue;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints where each field of a document came from, and what the map left unread. */
final class Explanation {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int WIDEST = 44;

  private final PrintWriter out;
  private final boolean json;

  Explanation(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void print(MappedDocument mapped, Lineage lineage) {
    var document = mapped.document();
    var tree = document == null ? null : tree(CanonicalJson.write(document));
    if (json) {
      out.println(text(asMap(mapped, lineage, tree)));
    } else {
      print(mapped, lineage, tree);
    }
  }

  private void print(MappedDocument mapped, Lineage lineage, @Nullable JsonNode tree) {
    out.printf(
        "%s %s, by map %s (%s)%n",
        mapped.type(),
        mapped.documentNumber() == null ? "without a number" : mapped.documentNumber(),
        mapped.mapId(),
        mapped.mapVersion());
    var rows = new ArrayList<Row>();
    lineage.fields().forEach(f -> rows.add(new Row(f.path(), value(tree, f.path()), from(f))));
    print(rows);
    var unread = new ArrayList<Row>();
    lineage
        .unread()
        .forEach(value -> unread.add(new Row(name(value.place()), value.text(), where(value))));
    out.printf(unread.isEmpty() ? "  nothing is left unread%n" : "  left unread:%n");
    print(unread);
    out.println();
  }

  private record Row(String name, String value, String from) {}

  private void print(List<Row> rows) {
    int names = rows.stream().mapToInt(r -> r.name.length()).max().orElse(0);
    int values = rows.stream().mapToInt(r -> r.value.length()).max().orElse(0);
    var format = "  %-" + width(names) + "s  %-" + width(values) + "s  %s%n";
    rows.forEach(r -> out.printf(format, r.name, r.value, r.from));
  }

  private static int width(int longest) {
    return Math.max(1, Math.min(WIDEST, longest));
  }

  private static String from(FieldLineage field) {
    if (!field.from().isEmpty()) {
      return String.join(
          " + ", field.from().stream().map(v -> name(v.place()) + ' ' + where(v)).toList());
    }
    var because = field.because();
    return because == null || because.line() == 0
        ? "the map"
        : "the map, for %s at %s".formatted(name(because), at(because));
  }

  /** {@code DTM01-2}: the second component of the first element; {@code qty}: a column. */
  private static String name(Place place) {
    var name = new StringBuilder(place.segment() == null ? "" : place.segment());
    if (place.element() > 0) {
      name.append("%02d".formatted(place.element()));
    }
    if (place.component() > 0) {
      name.append('-').append(place.component());
    }
    return name.toString();
  }

  private static String where(SourceValue value) {
    var from = value.place().offset();
    return "at %s, bytes %d-%d".formatted(at(value.place()), from, from + value.length() - 1);
  }

  private static String at(Place place) {
    return place.line() + ":" + place.column();
  }

  private static String value(@Nullable JsonNode tree, String path) {
    if (tree == null) {
      return "";
    }
    var at = tree.at('/' + path.replaceAll("\\[(\\d+)\\]", "/$1").replace('.', '/'));
    return at.isValueNode() ? at.asText() : at.isMissingNode() ? "" : at.toString();
  }

  private static Map<String, Object> asMap(
      MappedDocument mapped, Lineage lineage, @Nullable JsonNode tree) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("map", mapped.mapId());
    fields.put("mapVersion", mapped.mapVersion());
    fields.put("type", mapped.type());
    if (mapped.documentNumber() != null) {
      fields.put("number", mapped.documentNumber());
    }
    fields.put(
        "fields",
        lineage.fields().stream()
            .map(
                f -> {
                  var field = new LinkedHashMap<String, Object>();
                  field.put("path", f.path());
                  field.put("value", value(tree, f.path()));
                  field.put("from", f.from().stream().map(Explanation::asMap).toList());
                  if (f.because() != null) {
                    field.put("because", asMap(f.because()));
                  }
                  return field;
                })
            .toList());
    fields.put("unread", lineage.unread().stream().map(Explanation::asMap).toList());
    return fields;
  }

  private static Map<String, Object> asMap(SourceValue value) {
    var fields = asMap(value.place());
    fields.put("length", value.length());
    fields.put("text", value.text());
    return fields;
  }

  private static Map<String, Object> asMap(Place place) {
    var fields = new LinkedHashMap<String, Object>();
    if (place.segment() != null) {
      fields.put("segment", place.segment());
    }
    fields.put("position", place.segmentPosition());
    if (place.element() > 0) {
      fields.put("element", place.element());
    }
    if (place.component() > 0) {
      fields.put("component", place.component());
    }
    fields.put("line", place.line());
    fields.put("column", place.column());
    fields.put("offset", place.offset());
    return fields;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
