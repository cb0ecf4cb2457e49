package dev.crossdock.mapping.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes, while one document is mapped, which values of the source were read and what for. Costs
 * nothing where a draft has none. Not thread-safe.
 */
public final class Lineage {

  /** Fields that tell of the transmission, not of the document. */
  private static final Set<String> ABOUT_THE_WAY = Set.of("source", "origin");

  private final Map<Key, SourceValue> seen = new LinkedHashMap<>();
  private final Set<Key> read = new LinkedHashSet<>();
  private List<FieldLineage> fields = List.of();

  private record Key(int position, String name) {}

  /** The reader came by a value, whether or not the map asks for it. */
  public void saw(SourceValue value) {
    seen.put(new Key(value.place().segmentPosition(), value.name()), value);
  }

  /** The reader came by a value that others than the map read, such as the envelope's. */
  public void sawUsed(SourceValue value) {
    saw(value);
    read.add(new Key(value.place().segmentPosition(), value.name()));
  }

  /** Every value of the document, in the order of its fields; known when the draft is finished. */
  public List<FieldLineage> fields() {
    return fields;
  }

  /** What no statement of the map that applied has read. */
  public List<SourceValue> unread() {
    return seen.entrySet().stream()
        .filter(entry -> !read.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** A statement applies to the segment or row at this position. Returns what its value is of. */
  List<SourceValue> reads(Statement statement, int position) {
    statement.conditions().forEach(condition -> take(position, condition.attribute()));
    take(position, statement.named());
    take(position, statement.format());
    var made = new ArrayList<SourceValue>();
    statement.attributes().forEach(attribute -> add(made, take(position, attribute)));
    add(made, take(position, statement.time()));
    add(made, take(position, statement.zone()));
    return made;
  }

  private static void add(List<SourceValue> made, @Nullable SourceValue value) {
    if (value != null) {
      made.add(value);
    }
  }

  private @Nullable SourceValue take(int position, @Nullable String name) {
    if (name == null) {
      return null;
    }
    var key = new Key(position, name);
    read.add(key);
    return seen.get(key);
  }

  void finished(Node root) {
    var found = new ArrayList<FieldLineage>();
    walk(root, "", found);
    fields = List.copyOf(found);
  }

  private static void walk(Node node, String path, List<FieldLineage> found) {
    for (var field : node.shape().fields()) {
      var value = node.get(field);
      if (value == null || ABOUT_THE_WAY.contains(field.name())) {
        continue;
      }
      var name = path.isEmpty() ? field.name() : path + '.' + field.name();
      if (value instanceof Node child) {
        if (!child.isLeftOut()) {
          walk(child, name, found);
        }
      } else if (value instanceof List<?> list && field.isRecord()) {
        int index = 0;
        for (var item : list) {
          if (item instanceof Node child && !child.isLeftOut()) {
            walk(child, name + '[' + index++ + ']', found);
          }
        }
      } else {
        var from = node.from(field);
        found.add(new FieldLineage(name, from, from.isEmpty() ? node.place() : null));
      }
    }
  }
}
