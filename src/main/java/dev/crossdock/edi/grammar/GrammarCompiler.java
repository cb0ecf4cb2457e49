package dev.crossdock.edi.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.edi.Standard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the tables of one message and its overlays into a grammar. */
final class GrammarCompiler {

  private final List<Overlay> overlays;
  private final Dictionary dictionary;

  GrammarCompiler(GrammarTables tables, List<Overlay> overlays) {
    this.overlays = overlays;
    ObjectNode elements = tables.elements().deepCopy();
    ObjectNode codes = tables.codes().deepCopy();
    ObjectNode segments = tables.segments().deepCopy();
    overlays.forEach(overlay -> overlay.change(elements, codes, segments));
    dictionary = new Dictionary(elements, tables.composites(), segments, codes);
    overlays.forEach(overlay -> overlay.change(dictionary.segments()));
  }

  Grammar compile(Standard standard, String version, JsonNode message) {
    String id = message.path("message").asText();
    GrammarNode[] children = children("", message.path("structure"));
    var none = new SegmentDef("", new ElementDef[0], new SyntaxNote[0], false);
    var root = GrammarNode.of(id, 0, none, true, 1, children);
    Set<String> ignored = new HashSet<>();
    Map<String, SegmentDef> floating = new HashMap<>();
    for (Overlay overlay : overlays) {
      ignored.addAll(overlay.ignored());
      overlay.floating().forEach(tag -> floating.put(tag, definition(tag)));
    }
    return new Grammar(
        standard,
        id,
        version,
        root,
        hierarchy(message.path("structure")),
        Set.copyOf(dictionary.tags()),
        Set.copyOf(ignored),
        floating);
  }

  /** The loop of the message whose segments say themselves what they lie below, as HL does. */
  private static @Nullable Hierarchy hierarchy(JsonNode structure) {
    for (JsonNode item : structure) {
      if (item.has("hierarchy")) {
        String first = item.path("segments").path(0).asText().split(" ", 2)[0];
        return Hierarchy.of(item.path("loop").asText(), first, item.path("hierarchy"));
      }
    }
    return null;
  }

  private GrammarNode[] children(String path, JsonNode list) {
    var nodes = new ArrayList<GrammarNode>();
    for (JsonNode item : list) {
      nodes.add(item.isTextual() ? segment(path, item.asText()) : loop(path, item));
    }
    return nodes.toArray(new GrammarNode[0]);
  }

  /** {@code REF O *}. */
  private GrammarNode segment(String path, String text) {
    String[] parts = text.split(" ", 2);
    return node(path, parts[0], definition(parts[0]), parts[1], new GrammarNode[0]);
  }

  /** {@code {loop: N1, use: O 200, segments: [...]}}. */
  private GrammarNode loop(String path, JsonNode loop) {
    String name = loop.path("loop").asText();
    JsonNode list = loop.path("segments");
    String first = list.path(0).asText().split(" ", 2)[0];
    return node(
        path,
        name,
        definition(first),
        loop.path("use").asText(),
        children(path + name + "/", list));
  }

  private GrammarNode node(
      String path, String name, SegmentDef def, String use, GrammarNode[] children) {
    String changed = use;
    for (Overlay overlay : overlays) {
      changed = overlay.use(path + name, changed);
    }
    String[] parts = changed.split(" ", -1);
    int max = parts[1].equals("*") ? Integer.MAX_VALUE : Integer.parseInt(parts[1]);
    return GrammarNode.of(name, pack(def.tag()), def, parts[0].equals("M"), max, children);
  }

  private SegmentDef definition(String tag) {
    SegmentDef def = dictionary.segment(tag);
    if (def == null) {
      throw new IllegalArgumentException("segment " + tag + " is not defined");
    }
    return def;
  }

  private static int pack(String tag) {
    int packed = 0;
    for (int i = 0; i < tag.length(); i++) {
      packed = (packed << 8) | tag.charAt(i);
    }
    return packed;
  }
}
