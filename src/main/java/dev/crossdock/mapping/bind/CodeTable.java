package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.Units;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a list mean in canonical terms. The key {@code *} stands for every other code:
 * {@code units} lets Rec 20 codes through as they are, any other value is taken for all.
 */
final class CodeTable {

  private final String name;
  private final Map<String, String> meanings;
  private final @Nullable String others;

  CodeTable(String name, Map<String, String> meanings) {
    this.name = name;
    this.meanings = Map.copyOf(meanings);
    this.others = meanings.get("*");
  }

  String name() {
    return name;
  }

  Map<String, String> meanings() {
    return meanings;
  }

  /** What a code means, null where the table does not know it. */
  @Nullable String meaning(String code) {
    var meaning = meanings.get(code);
    if (meaning != null || others == null) {
      return meaning;
    }
    if (others.equals("units")) {
      return Units.isKnown(code) ? code : null;
    }
    return others;
  }

  boolean has(String code) {
    return meanings.containsKey(code);
  }
}
