package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.diagnostics.WritingCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells the values of a document that nothing was written of. */
final class Unwritten {

  private final TreeSet<String> written;
  private final List<String> expected;
  private final List<String> needed;
  private final List<Violation> violations;

  private Unwritten(Set<String> written, OutboundMap map, List<Violation> violations) {
    this.written = new TreeSet<>(written);
    this.expected = map.unwritten();
    this.needed = map.needed();
    this.violations = violations;
  }

  /**
   * Adds an info for each value that is not among the paths written, and an error for those that
   * the map says are needed: a record of which nothing was written, or a unit that no other
   * quantity beside it was written in.
   *
   * <p>Where a document comes from is never told.
   */
  static void report(
      JsonNode document, Set<String> written, OutboundMap map, List<Violation> violations) {
    new Unwritten(written, map, violations).look(document, "", "", Severity.INFO);
  }

  private void look(JsonNode node, String path, String plain, Severity severity) {
    if (plain.equals("type") || plain.endsWith("source") || expected.contains(plain)) {
      return;
    }
    if (node.isObject()) {
      var weight = needed.contains(plain) && !anyOf(path) ? Severity.ERROR : severity;
      var units = units(node, path);
      for (var field : node.properties()) {
        var name = (path.isEmpty() ? "" : ".") + field.getKey();
        var unit = field.getValue().path("unit").asText("");
        var below = needed.contains(plain + name) && !unit.isEmpty();
        if (below && anyOf(path + name + ".value") && !anyOf(path + name + ".unit")) {
          unit(path + name + ".unit", unit, units);
        }
        look(field.getValue(), path + name, plain + name, weight);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), path + '[' + i + ']', plain, severity);
      }
    } else if (!written.contains(path)) {
      tell(path, node.asText(), severity, "The map has no place for it.");
    }
  }

  private boolean anyOf(String path) {
    var next = written.ceiling(path);
    return next != null && next.startsWith(path);
  }

  /** Units of the quantities right below that were written. */
  private Set<String> units(JsonNode node, String path) {
    var units = new HashSet<String>();
    for (var field : node.properties()) {
      if (written.contains(path + '.' + field.getKey() + ".unit")) {
        units.add(field.getValue().path("unit").asText());
      }
    }
    return units;
  }

  private void unit(String path, String unit, Set<String> units) {
    written.add(path);
    if (!units.contains(unit)) {
      tell(
          path,
          unit,
          Severity.ERROR,
          "Another quantity beside it is written in "
              + String.join(", ", units)
              + ", and the "
              + "message has one unit for all.");
    }
  }

  private void tell(String path, String value, Severity severity, String message) {
    violations.add(
        new Violation(WritingCode.VALUE_NOT_WRITTEN, severity, path, null, value, message));
  }
}
