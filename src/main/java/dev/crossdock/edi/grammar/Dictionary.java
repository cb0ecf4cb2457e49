package dev.crossdock.edi.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements, composites, segments and code lists of one version, overlays applied. */
final class Dictionary {

  private final Map<String, ElementDef> elements = new HashMap<>();
  private final Map<String, CodeList> codes = new HashMap<>();
  private final Map<String, ElementDef> composites = new HashMap<>();
  private final Map<String, SegmentDef> segments = new HashMap<>();

  Dictionary(
      JsonNode elementTable, JsonNode compositeTable, JsonNode segmentTable, JsonNode codeTable) {
    codeTable.properties().forEach(e -> codes.put(e.getKey(), codes(e.getKey(), e.getValue())));
    elementTable
        .properties()
        .forEach(e -> elements.put(e.getKey(), element(e.getKey(), e.getValue().asText())));
    compositeTable
        .properties()
        .forEach(e -> composites.put(e.getKey(), composite(e.getKey(), e.getValue())));
    segmentTable
        .properties()
        .forEach(e -> segments.put(e.getKey(), segment(e.getKey(), e.getValue())));
  }

  private static CodeList codes(String id, JsonNode node) {
    var set = new HashSet<String>();
    node.path("codes").fieldNames().forEachRemaining(set::add);
    return new CodeList(id, node.path("open").asBoolean(false), Set.copyOf(set));
  }

  /** {@code ID 2/2 Transaction Set Purpose Code}. */
  private ElementDef element(String id, String text) {
    String[] parts = text.split(" ", 3);
    String[] lengths = parts[1].split("/", -1);
    return new ElementDef(
        id,
        ElementType.of(parts[0]),
        Integer.parseInt(lengths[0]),
        Integer.parseInt(lengths[1]),
        'O',
        1,
        codes.get(id),
        new ElementDef[0],
        0,
        0);
  }

  private ElementDef composite(String id, JsonNode node) {
    ElementDef[] parts = uses(id, node.path("components"));
    JsonNode date = node.path("date");
    return new ElementDef(
        id,
        ElementType.TEXT,
        0,
        Integer.MAX_VALUE,
        'O',
        1,
        null,
        parts,
        date.path("value").asInt(0),
        date.path("format").asInt(0));
  }

  private SegmentDef segment(String tag, JsonNode node) {
    List<SyntaxNote> notes = new ArrayList<>();
    node.path("notes").forEach(note -> notes.add(SyntaxNote.of(note.asText())));
    return new SegmentDef(
        tag,
        uses(tag, node.path("elements")),
        notes.toArray(new SyntaxNote[0]),
        node.path("open").asBoolean(false));
  }

  private ElementDef[] uses(String owner, JsonNode list) {
    var uses = new ArrayList<ElementDef>();
    list.forEach(use -> uses.add(use(owner, use.asText())));
    return uses.toArray(new ElementDef[0]);
  }

  /** {@code M 353}, or {@code O 721 x3} for an element that repeats. */
  private ElementDef use(String owner, String text) {
    String[] parts = text.split(" ", -1);
    ElementDef def = elements.getOrDefault(parts[1], composites.get(parts[1]));
    if (def == null) {
      throw new IllegalArgumentException(owner + " uses " + parts[1] + ", which is not defined");
    }
    int repeat = parts.length > 2 ? Integer.parseInt(parts[2].substring(1)) : 1;
    return def.used(parts[0].charAt(0), repeat);
  }

  @Nullable SegmentDef segment(String tag) {
    return segments.get(tag);
  }

  Map<String, SegmentDef> segments() {
    return segments;
  }

  Set<String> tags() {
    return segments.keySet();
  }
}
