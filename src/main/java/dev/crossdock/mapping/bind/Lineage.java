package dev.crossdock.mapping.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes, while one document is mapped, which values of the source were read and what for. Costs
 * nothing where a draft has none. Not thread-safe.
 */
public final class Lineage {

  /** Fields that tell of the transmission, not of the document. */
  private static final Set<String> ABOUT_THE_WAY = Set.of("source", "origin");

  private final Set<SourceValue> seen = new LinkedHashSet<>();
  private final Set<SourceValue> read = new HashSet<>();
  private List<FieldLineage> fields = List.of();

  /** The reader came by a value, whether or not the map asks for it. */
  public void saw(SourceValue value) {
    seen.add(value);
  }

  /** The reader came by a value that others than the map read, such as the envelope's. */
  public void sawUsed(SourceValue value) {
    seen.add(value);
    read.add(value);
  }

  /** Every value of the document, in the order of its fields; known when the draft is finished. */
  public List<FieldLineage> fields() {
    return fields;
  }

  /** What no statement of the map that applied has read. */
  public List<SourceValue> unread() {
    return seen.stream().filter(value -> !read.contains(value)).toList();
  }

  /** Nothing is made of values that a statement read. */
  void leaves(List<SourceValue> values) {
    values.forEach(read::remove);
  }

  /** A statement applies to a segment or row. Returns what its value is of. */
  List<SourceValue> reads(Statement statement, Located from) {
    statement.conditions().forEach(condition -> take(from, condition.attribute()));
    take(from, statement.named());
    take(from, statement.format());
    var made = new ArrayList<SourceValue>();
    statement.attributes().forEach(attribute -> add(made, take(from, attribute)));
    add(made, take(from, statement.through()));
    add(made, take(from, statement.time()));
    add(made, take(from, statement.zone()));
    return made;
  }

  private static void add(List<SourceValue> made, @Nullable SourceValue value) {
    if (value != null) {
      made.add(value);
    }
  }

  private @Nullable SourceValue take(Located from, @Nullable String name) {
    var value = name == null ? null : from.source(name);
    if (value != null) {
      read.add(value);
    }
    return value;
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
