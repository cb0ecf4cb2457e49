package dev.crossdock.edi.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a partner, a subset or another version changes in the tables, as data:
 *
 * <pre>
 * dictionary: {"373": {length: 6/8}}            every use of an element
 * codes: {"355": {open: true, add: {ZY: Own}}}  a code list
 * elements: {REF02: {usage: M, length: 1/10}}   one element of a segment, wherever it is used
 * elements: {RFF01.2: {usage: R}}               one component of it; R: its lack is a warning
 * segments: {PO1/PID: {usage: M, max: 5}}       a segment or loop by the loops it lies in
 * append: {ST: [O 1705]}                        elements behind the last of a segment
 * define: {TED: {elements: [M 647, O 3]}}       a whole segment
 * open: [BIG]                                   segments with more elements than are listed
 * floating: [NTE]                               segments allowed anywhere
 * ignore: [ZA]                                  segments passed over
 * messages: {ORDERS: {elements: {...}}}         any of these for one message alone
 * </pre>
 */
final class Overlay {

  private final JsonNode root;

  Overlay(JsonNode root) {
    this.root = root;
  }

  /** What it changes in one message beyond what it changes in all. */
  Overlay of(String message) {
    return new Overlay(root.path("messages").path(message));
  }

  /** Changes element and code tables before they are compiled. */
  void change(ObjectNode elements, ObjectNode codes, ObjectNode segments) {
    root.path("define").properties().forEach(e -> segments.set(e.getKey(), e.getValue()));
    root.path("open").forEach(tag -> segments.withObject("/" + tag.asText()).put("open", true));
    root.path("append")
        .properties()
        .forEach(
            e -> {
              ArrayNode uses = segments.withArray("/" + e.getKey() + "/elements");
              e.getValue().forEach(uses::add);
            });
    root.path("dictionary")
        .properties()
        .forEach(
            e -> {
              String[] old = elements.path(e.getKey()).asText("AN 1/80").split(" ", 3);
              String length = e.getValue().path("length").asText(old[1]);
              String type = e.getValue().path("type").asText(old[0]);
              elements.put(e.getKey(), type + " " + length + (old.length > 2 ? " " + old[2] : ""));
            });
    root.path("codes").properties().forEach(e -> codes(codes, e));
  }

  private static void codes(ObjectNode codes, Map.Entry<String, JsonNode> change) {
    ObjectNode list = codes.withObject("/" + change.getKey());
    JsonNode value = change.getValue();
    if (value.has("open")) {
      list.set("open", value.get("open"));
    }
    if (value.has("only")) {
      list.set("codes", value.get("only"));
    }
    ObjectNode known = list.withObject("/codes");
    value.path("add").properties().forEach(code -> known.set(code.getKey(), code.getValue()));
    value.path("remove").forEach(code -> known.remove(code.asText()));
  }

  /** Changes usage and length of elements by name, such as {@code REF02}. */
  void change(Map<String, SegmentDef> segments) {
    root.path("elements").properties().forEach(e -> element(segments, e));
  }

  private static void element(
      Map<String, SegmentDef> segments, Map.Entry<String, JsonNode> change) {
    String[] name = change.getKey().split("\\.", 2);
    String tag = name[0].substring(0, name[0].length() - 2);
    int position = Integer.parseInt(name[0].substring(name[0].length() - 2));
    SegmentDef segment = segments.get(tag);
    if (segment == null) {
      throw undefined(change.getKey());
    }
    ElementDef[] changed = segment.elements().clone();
    ElementDef element = at(changed, position, change.getKey());
    if (name.length == 1) {
      changed[position - 1] = changed(element, change.getValue());
    } else {
      ElementDef[] parts = element.components().clone();
      int part = Integer.parseInt(name[1]);
      parts[part - 1] = changed(at(parts, part, change.getKey()), change.getValue());
      changed[position - 1] = element.of(parts);
    }
    segments.put(tag, new SegmentDef(tag, changed, segment.notes(), segment.open()));
  }

  private static ElementDef at(ElementDef[] defs, int position, String name) {
    if (position < 1 || position > defs.length) {
      throw undefined(name);
    }
    return defs[position - 1];
  }

  private static IllegalArgumentException undefined(String name) {
    return new IllegalArgumentException("overlay changes " + name + ", which is not defined");
  }

  private static ElementDef changed(ElementDef def, JsonNode value) {
    String[] length = value.path("length").asText(def.min() + "/" + def.max()).split("/", -1);
    char usage = value.path("usage").asText(String.valueOf(def.usage())).charAt(0);
    ElementDef changed =
        def.sized(Integer.parseInt(length[0]), Integer.parseInt(length[1]))
            .used(usage, value.path("repeat").asInt(def.repeat()));
    if (!value.has("codes")) {
      return changed;
    }
    var codes = new HashSet<String>();
    value.get("codes").forEach(code -> codes.add(code.asText()));
    return changed.coded(
        new CodeList(def.id(), value.path("open").asBoolean(false), Set.copyOf(codes)));
  }

  /** The use of a segment or loop at this path, such as {@code M 5}, changed. */
  String use(String path, String use) {
    JsonNode change = root.path("segments").path(path);
    String[] parts = use.split(" ", -1);
    return change.path("usage").asText(parts[0]) + " " + change.path("max").asText(parts[1]);
  }

  Set<String> ignored() {
    return tags("ignore");
  }

  Set<String> floating() {
    return tags("floating");
  }

  private Set<String> tags(String list) {
    var tags = new HashSet<String>();
    root.path(list).forEach(tag -> tags.add(tag.asText()));
    return tags;
  }
}
