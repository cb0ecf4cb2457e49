package dev.crossdock.edi.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A loop whose first segment says which loop of its kind it lies below, as HL does.
 *
 * @param loop name of the loop
 * @param tag of the segment that opens it
 * @param id element that identifies a level
 * @param parent element that names the level above
 * @param level element that says what the level is, 0 for none
 * @param children element that says whether levels lie below, 0 for none
 * @param depth how deep levels may nest
 * @param severity of what is wrong with the levels, null: as the codes say
 * @param levels what a level may lie below, {@value #NOTHING} for nothing; a level that is not here
 *     may lie anywhere
 */
record Hierarchy(
    String loop,
    String tag,
    int id,
    int parent,
    int level,
    int children,
    int depth,
    @Nullable Severity severity,
    Map<String, Set<String>> levels) {

  /** Stands for the level above the highest one. */
  static final String NOTHING = "-";

  static Hierarchy of(String loop, String tag, JsonNode table) {
    var levels = new HashMap<String, Set<String>>();
    for (var level : table.path("levels").properties()) {
      var above = new HashSet<String>();
      level.getValue().forEach(code -> above.add(code.asText()));
      levels.put(level.getKey(), Set.copyOf(above));
    }
    String severity = table.path("severity").asText("").toUpperCase(Locale.ROOT);
    return new Hierarchy(
        loop,
        tag,
        table.path("id").asInt(),
        table.path("parent").asInt(),
        table.path("level").asInt(0),
        table.path("children").asInt(0),
        table.path("depth").asInt(32),
        severity.isEmpty() ? null : Severity.valueOf(severity),
        Map.copyOf(levels));
  }

  /** Whether a level may lie below another, or below {@link #NOTHING}. */
  boolean allows(String below, String above) {
    Set<String> allowed = levels.get(below);
    return allowed == null || allowed.contains(above) || !known(above);
  }

  private boolean known(String level) {
    return level.equals(NOTHING) || levels.containsKey(level);
  }

  /**
   * Name of the loop of one level: {@code HL-O} by its code, {@code HL} where the code is none.
   * Levels without codes are {@code SG10}, and {@code SG10-SG10} where they lie in another.
   */
  String loopOf(String code, int depth) {
    if (level == 0) {
      return depth == 1 ? loop : loop + '-' + loop;
    }
    return code.matches("[A-Z0-9]{1,2}") ? loop + '-' + code : loop;
  }
}
