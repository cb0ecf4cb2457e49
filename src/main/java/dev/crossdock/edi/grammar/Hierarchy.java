package dev.crossdock.edi.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A loop whose first segment says which loop of its kind it lies below, as HL does.
 *
 * @param loop name of the loop, and tag of the segment that opens it
 * @param id element that identifies a level
 * @param parent element that names the level above
 * @param level element that says what the level is
 * @param children element that says whether levels lie below, 0 for none
 * @param depth how deep levels may nest
 * @param levels what a level may lie below, {@value #NOTHING} for nothing; a level that is not here
 *     may lie anywhere
 */
record Hierarchy(
    String loop,
    int id,
    int parent,
    int level,
    int children,
    int depth,
    Map<String, Set<String>> levels) {

  /** Stands for the level above the highest one. */
  static final String NOTHING = "-";

  static Hierarchy of(String loop, JsonNode table) {
    var levels = new HashMap<String, Set<String>>();
    for (var level : table.path("levels").properties()) {
      var above = new HashSet<String>();
      level.getValue().forEach(code -> above.add(code.asText()));
      levels.put(level.getKey(), Set.copyOf(above));
    }
    return new Hierarchy(
        loop,
        table.path("id").asInt(),
        table.path("parent").asInt(),
        table.path("level").asInt(),
        table.path("children").asInt(0),
        table.path("depth").asInt(32),
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

  /** Name of the loop of one level, such as {@code HL-O}; {@code HL} where the code is none. */
  String loopOf(String code) {
    return code.matches("[A-Z0-9]{1,2}") ? loop + '-' + code : loop;
  }
}
