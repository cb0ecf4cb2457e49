package dev.crossdock.cli.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ, a line for each place. */
final class JsonDifference {

  private JsonDifference() {}

  /** Adds a line for each difference below a path; null is nothing at all. */
  static void between(
      @Nullable JsonNode expected, @Nullable JsonNode actual, String path, List<String> lines) {
    if (expected == null || actual == null) {
      if (expected != null) {
        lines.add("- " + line(path, expected));
      } else if (actual != null) {
        lines.add("+ " + line(path, actual));
      }
    } else if (expected.isObject() && actual.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      for (var name : names) {
        var below = path.isEmpty() ? name : path + '.' + name;
        between(expected.get(name), actual.get(name), below, lines);
      }
    } else if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        between(expected.get(i), actual.get(i), path + '[' + i + ']', lines);
      }
    } else if (!same(expected, actual)) {
      lines.add("- " + line(path, expected));
      lines.add("+ " + line(path, actual));
    }
  }

  private static boolean same(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    return one.equals(other);
  }

  private static String line(String path, JsonNode value) {
    return (path.isEmpty() ? "" : path + ": ") + value;
  }
}
