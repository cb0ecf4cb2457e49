package dev.crossdock.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.cli.Compared.Outcome;
import dev.crossdock.diagnostics.Violation;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what differs, document by document, and counts. */
final class Differences {

  private static final JsonMapper JSON = new JsonMapper();

  private final PrintWriter out;
  private final boolean json;
  private final @Nullable String map;
  private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

  /**
   * Differences to be printed.
   *
   * @param map id, or the beginning of one, of the maps to tell of; null: all
   */
  Differences(PrintWriter out, boolean json, @Nullable String map) {
    this.out = out;
    this.json = json;
    this.map = map;
  }

  void add(Compared document) {
    if (!wanted(document.old()) && !wanted(document.now())) {
      return;
    }
    var outcome = document.outcome();
    counts.merge(outcome, 1L, Long::sum);
    if (outcome == Outcome.SAME) {
      return;
    }
    if (json) {
      out.println(text(asMap(document)));
    } else {
      print(document);
    }
  }

  private boolean wanted(MapResult reading) {
    return map == null || (reading.map() != null && reading.map().startsWith(map));
  }

  private void print(Compared document) {
    out.printf(
        "%s, %s: %s %s: %s%n",
        document.from(),
        document.place(),
        document.type() == null ? "document" : document.type(),
        document.number() == null ? "without a number" : document.number(),
        words(document.outcome()));
    for (var change : document.changes()) {
      out.printf("  %s: %s -> %s%n", change.path(), value(change.old()), value(change.now()));
    }
    document.fresh().forEach(v -> out.println("  + " + violation(v)));
    document.gone().forEach(v -> out.println("  - " + violation(v)));
  }

  private static String value(@Nullable JsonNode value) {
    return value == null ? "nothing" : value.toString();
  }

  private static String violation(Violation violation) {
    var place = violation.place();
    var path = violation.path();
    return violation.severity().name().toLowerCase(Locale.ROOT)
        + ' '
        + violation.code().id()
        + (place == null || place.line() == 0
            ? ""
            : " at " + place.line() + (place.column() > 0 ? ":" + place.column() : ""))
        + (path == null || path.isEmpty() ? "" : " (" + path + ')')
        + ": "
        + violation.message();
  }

  private static Map<String, Object> asMap(Compared document) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("from", document.from());
    fields.put("place", document.place());
    put(fields, "type", document.type());
    put(fields, "number", document.number());
    put(fields, "oldMap", document.old().map());
    put(fields, "newMap", document.now().map());
    fields.put("outcome", words(document.outcome()));
    fields.put("changes", document.changes().stream().map(Differences::asMap).toList());
    fields.put("newViolations", violations(document.fresh()));
    fields.put("goneViolations", violations(document.gone()));
    return fields;
  }

  private static Map<String, Object> asMap(Compared.Change change) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("path", change.path());
    put(fields, "old", change.old());
    put(fields, "new", change.now());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static List<Map<String, Object>> violations(List<Violation> violations) {
    return violations.stream().map(ViolationPrinter::asMap).toList();
  }

  /** The last line. */
  void summary() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("documents", counts.values().stream().mapToLong(Long::longValue).sum());
    for (var outcome : Outcome.values()) {
      fields.put(words(outcome), counts.getOrDefault(outcome, 0L));
    }
    if (json) {
      out.println(text(fields));
    } else {
      out.printf(
          "%s documents: %s same, %s differ, %s newly rejected, %s newly accepted%n",
          fields.values().toArray());
    }
  }

  /** Whether any document differs. */
  boolean any() {
    return counts.keySet().stream().anyMatch(outcome -> outcome != Outcome.SAME);
  }

  private static String words(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
