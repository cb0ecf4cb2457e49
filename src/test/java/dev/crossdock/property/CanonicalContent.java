package dev.crossdock.property;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.write.Canonical;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a canonical document says: its values by path. Only lines keep their position; parties,
 * references and the like may come in any order.
 */
final class CanonicalContent {

  /**
   * What the sender calls it in its own standard, besides what it means; and what a party is, which
   * says nothing where nothing else of the party has a place.
   */
  private static final Set<String> OWN =
      Set.of(
          "role",
          "code",
          "roleCode",
          "statusCode",
          "actionCode",
          "modeCode",
          "typeCode",
          "schemeCode");

  /** Meanings that say nothing. */
  private static final Set<String> NOTHING = Set.of("other", "unspecified");

  private CanonicalContent() {}

  /**
   * The values.
   *
   * @param left paths without indexes that are left out, and what is below
   */
  static Map<String, List<String>> of(String json, Set<String> left) {
    var content = new TreeMap<String, List<String>>();
    var plain = CanonicalJson.write(CanonicalJson.read(json));
    collect(Canonical.tree(plain), "", "", left, content);
    return content;
  }

  /** What was said and did not come back. What a reader adds by itself, such as counts, may. */
  static List<String> lost(Map<String, List<String>> said, Map<String, List<String>> back) {
    var lost = new ArrayList<String>();
    said.forEach(
        (path, values) -> {
          var rest = new ArrayList<>(back.getOrDefault(path, List.of()));
          for (var value : values) {
            if (!rest.remove(value)) {
              lost.add(path + " is " + value + " and came back as " + back.get(path));
            }
          }
        });
    return lost;
  }

  private static void collect(
      JsonNode node,
      String path,
      String plain,
      Set<String> left,
      Map<String, List<String>> content) {
    if (plain.endsWith("source") || left.contains(plain)) {
      return;
    }
    if (node.isObject()) {
      var dot = path.isEmpty() ? "" : ".";
      for (var field : node.properties()) {
        if (!OWN.contains(field.getKey())) {
          collect(
              field.getValue(),
              path + dot + field.getKey(),
              plain + dot + field.getKey(),
              left,
              content);
        }
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(
            node.get(i), plain.equals("lines") ? path + '[' + i + ']' : path, plain, left, content);
      }
    } else {
      var text =
          node.isNumber()
              ? node.decimalValue().stripTrailingZeros().toPlainString()
              : node.asText().strip();
      if (!text.isEmpty() && !NOTHING.contains(text)) {
        content.computeIfAbsent(path, p -> new ArrayList<>()).add(text);
      }
    }
  }
}
