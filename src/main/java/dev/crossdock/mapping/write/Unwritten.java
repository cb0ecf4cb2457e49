package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Violation;
import java.util.List;
import java.util.Set;

/** Tells the values of a document that nothing was written of. */
final class Unwritten {

  private final Set<String> written;
  private final List<String> expected;
  private final List<Violation> violations;

  private Unwritten(Set<String> written, List<String> expected, List<Violation> violations) {
    this.written = written;
    this.expected = expected;
    this.violations = violations;
  }

  /**
   * Adds an info for each value that is not among the paths written.
   *
   * <p>Where a document comes from is never told.
   *
   * @param expected paths, indexes left out, below which nothing is told
   */
  static void report(
      JsonNode document, Set<String> written, List<String> expected, List<Violation> violations) {
    new Unwritten(written, expected, violations).look(document, "", "");
  }

  private void look(JsonNode node, String path, String plain) {
    if (plain.equals("type") || plain.endsWith("source") || expected.contains(plain)) {
      return;
    }
    if (node.isObject()) {
      for (var field : node.properties()) {
        var dot = path.isEmpty() ? "" : ".";
        look(field.getValue(), path + dot + field.getKey(), plain + dot + field.getKey());
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), path + '[' + i + ']', plain);
      }
    } else if (!written.contains(path)) {
      violations.add(
          Violation.of(
              Code.VALUE_NOT_WRITTEN, path, null, node.asText(), "The map has no place for it."));
    }
  }
}
