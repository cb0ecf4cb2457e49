package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.HandOverCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Characters;
import java.util.ArrayList;
import java.util.List;

/** Finds what no schema can tell: absurd numbers, and characters that no text may hold. */
public final class Senseless {

  private static final int MOST_VIOLATIONS = 100;

  private Senseless() {}

  /** What is senseless in the JSON of one canonical document, by the path of each field. */
  public static List<Violation> in(JsonNode document) {
    var violations = new ArrayList<Violation>();
    look(document, "", violations);
    return violations;
  }

  private static void look(JsonNode node, String path, List<Violation> violations) {
    if (violations.size() >= MOST_VIOLATIONS) {
      return;
    }
    if (node.isObject()) {
      for (var field : node.properties()) {
        sound(field.getKey(), path, "The name of a field", violations);
        look(
            field.getValue(),
            path.isEmpty() ? field.getKey() : path + '.' + field.getKey(),
            violations);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), path + '[' + i + ']', violations);
      }
    } else if (node.isTextual()) {
      sound(node.asText(), path, "The text", violations);
    } else if (Canonical.isAbsurd(node)) {
      violations.add(
          Violation.of(
              HandOverCode.NUMBER_ABSURD,
              path,
              null,
              null,
              "No quantity or amount has that many digits."));
    }
  }

  private static void sound(String text, String path, String what, List<Violation> violations) {
    int at = Characters.firstUnsound(text);
    if (at >= 0) {
      violations.add(
          Violation.of(
              FileCode.CHARSET_WRONG,
              path,
              null,
              text.substring(at),
              what + " holds " + Characters.told(text, at) + '.'));
    }
  }
}
