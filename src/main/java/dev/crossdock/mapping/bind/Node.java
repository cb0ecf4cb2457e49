package dev.crossdock.mapping.bind;

import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record in the making: a value, a node or a list of either for each component. */
final class Node {

  private final RecordShape shape;
  private final @Nullable Node parent;
  private final String name;
  private final @Nullable Object[] values;
  private final @Nullable Place place;
  private final int index;
  private @Nullable Map<String, List<SourceValue>> from;
  private @Nullable Map<String, Place> places;
  private @Nullable Set<String> weak;
  private @Nullable String partOf;
  private boolean leftOut;

  Node(RecordShape shape, @Nullable Node parent, String name, int index, @Nullable Place place) {
    this.shape = shape;
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.place = place;
    this.values = new Object[shape.fields().size()];
  }

  RecordShape shape() {
    return shape;
  }

  @Nullable Node parent() {
    return parent;
  }

  @SuppressWarnings("ReferenceEquality") // this very node is meant
  boolean isIn(Node other, RecordShape.Field field) {
    return parent == other && name.equals(field.name());
  }

  /** Position in its list, -1 where it is in none. */
  int index() {
    return index;
  }

  /** Where the segment or row it was begun by lies. */
  @Nullable Place place() {
    return place;
  }

  @Nullable Object get(RecordShape.Field field) {
    return values[field.index()];
  }

  /** What a component is, as JSON has it; empty where it is not a value or not there. */
  String text(String name) {
    var field = shape.field(name);
    var value = field == null ? null : values[field.index()];
    if (value instanceof Enum<?> constant) {
      return Names.kebab(constant);
    }
    return value == null || value instanceof Node || value instanceof List
        ? ""
        : String.valueOf(value);
  }

  void set(RecordShape.Field field, Object value) {
    values[field.index()] = value;
  }

  /** Notes that another value may take the place of this one. */
  void weaken(RecordShape.Field field) {
    if (weak == null) {
      weak = new HashSet<>();
    }
    weak.add(field.name());
  }

  /** Takes a value away that was noted to be weak; whether it was. */
  boolean giveWay(RecordShape.Field field) {
    if (weak == null || !weak.remove(field.name())) {
      return false;
    }
    values[field.index()] = null;
    if (from != null) {
      from.remove(field.name());
    }
    return true;
  }

  /** Notes what a component was made of, besides what is noted of it already. */
  void from(RecordShape.Field field, List<SourceValue> sources) {
    if (!sources.isEmpty()) {
      if (from == null) {
        from = new HashMap<>();
      }
      from.computeIfAbsent(field.name(), name -> new ArrayList<>()).addAll(sources);
    }
  }

  /** What a component was made of, as far as that was noted. */
  List<SourceValue> from(RecordShape.Field field) {
    return from == null ? List.of() : from.getOrDefault(field.name(), List.of());
  }

  /** Notes where the value of a component lies. */
  void placed(RecordShape.Field field, Place at) {
    if (places == null) {
      places = new HashMap<>();
    }
    places.putIfAbsent(field.name(), at);
  }

  /** Where the value of a component lies, else the segment or row the record was begun by. */
  @Nullable Place place(String field) {
    var at = places == null ? null : places.get(field);
    return at == null ? place : at;
  }

  /** Number of the record that it is a part of, as the sender has it. */
  @Nullable String partOf() {
    return partOf;
  }

  void partOf(String number) {
    this.partOf = number;
  }

  /** Takes the value of a component away. */
  void clear(RecordShape.Field field) {
    values[field.index()] = null;
  }

  /** The records before one in its list. */
  List<Node> siblings(Node one) {
    var field = shape.field(one.name);
    return field == null
        ? List.of()
        : list(field).stream().map(Node.class::cast).filter(other -> !other.equals(one)).toList();
  }

  /**
   * Goes to a list of another record, whose records may be of another kind: components of the same
   * name, or as the names say, are taken, and what has no place there is told.
   */
  void become(Node above, RecordShape.Field list, Map<String, String> names, Draft draft) {
    var made = above.add(list, place);
    copy(made, names, draft);
  }

  private void copy(Node made, Map<String, String> names, Draft draft) {
    for (var field : shape.fields()) {
      var value = get(field);
      if (value == null) {
        continue;
      }
      var to = made.shape.field(names.getOrDefault(field.name(), field.name()));
      if (to != null && to.type() == field.type() && to.list() == field.list()) {
        made.take(to, value, from(field));
      } else if (to != null && to.type().isEnum() && Names.has(to.type(), value)) {
        made.set(to, Names.constant(to.type(), text(field.name())));
      } else if (to != null && !to.list() && to.isRecord() && value instanceof Node node) {
        node.copy(made.child(to, place), Map.of(), draft);
      } else {
        draft.report(
            Violation.of(
                MappingCode.VALUE_NOT_MAPPED,
                made.path(),
                place,
                null,
                "A part of a line has no place for " + field.name() + "."));
      }
    }
  }

  /** It lacks something it can't be without. */
  void leaveOut() {
    leftOut = true;
  }

  /** Whether it is not part of the document. */
  boolean isLeftOut() {
    return leftOut || isEmpty();
  }

  /** Whether nothing was set in it. */
  boolean isEmpty() {
    for (var value : values) {
      if (value instanceof Node child ? !child.isEmpty() : value != null) {
        return false;
      }
    }
    return true;
  }

  /** Whether everything was set that it can't be without. */
  boolean isWhole() {
    for (var field : shape.fields()) {
      if (!field.nullable() && !field.list() && get(field) == null) {
        return false;
      }
    }
    return true;
  }

  /** The list of a component, made when first asked for. */
  @SuppressWarnings("unchecked")
  List<Object> list(RecordShape.Field field) {
    var list = (List<Object>) values[field.index()];
    if (list == null) {
      list = new ArrayList<>();
      values[field.index()] = list;
    }
    return list;
  }

  /** The single record of a component, made when first asked for. */
  Node child(RecordShape.Field field, @Nullable Place at) {
    var child = (Node) values[field.index()];
    if (child == null) {
      child = new Node(RecordShape.of(field.type()), this, field.name(), -1, at);
      values[field.index()] = child;
    }
    return child;
  }

  /** A further record of a component that is a list. */
  Node add(RecordShape.Field field, @Nullable Place at) {
    var list = list(field);
    var child = new Node(RecordShape.of(field.type()), this, field.name(), list.size(), at);
    list.add(child);
    return child;
  }

  /** Takes it out of the list it is in; it must be the last one. */
  void remove() {
    if (parent != null) {
      var field = parent.shape.field(name);
      if (field != null && field.list()) {
        parent.list(field).remove(this);
      }
    }
  }

  /**
   * Takes it out of the list it is in, after what is in it went to the record above: to components
   * of the same name, or as the names say. What the record above has already stays.
   */
  void dissolve(Map<String, String> names) {
    remove();
    for (var field : shape.fields()) {
      var value = get(field);
      if (parent != null && value != null) {
        var to = parent.shape.field(names.getOrDefault(field.name(), field.name()));
        if (to != null && to.type() == field.type() && to.list() == field.list()) {
          parent.take(to, value, from(field));
        }
      }
    }
  }

  private void take(RecordShape.Field field, Object value, List<SourceValue> sources) {
    if (field.list()) {
      for (var item : (List<?>) value) {
        list(field).add(item instanceof Node node ? node.below(this, field) : item);
      }
      from(field, sources);
    } else if (get(field) == null) {
      set(field, value instanceof Node node ? node.below(this, field) : value);
      from(field, sources);
    } else if (get(field) instanceof Node there && value instanceof Node more) {
      there.merge(more);
    }
  }

  /** Takes what the other has; what is here already stays. */
  private void merge(Node other) {
    for (var inner : shape.fields()) {
      var value = other.get(inner);
      if (value != null) {
        take(inner, value, other.from(inner));
      }
    }
  }

  /** Goes into another record of its list, where that lacks what is in this one. */
  void joins(Node other, RecordShape.Field list) {
    if (parent != null) {
      merge(other);
      parent.list(list).remove(other);
    }
  }

  /** The same below another record. */
  private Node below(Node above, RecordShape.Field field) {
    int at = field.list() ? above.list(field).size() : -1;
    var moved = new Node(shape, above, field.name(), at, place);
    for (var inner : shape.fields()) {
      var value = get(inner);
      if (value != null) {
        moved.take(inner, value, from(inner));
      }
    }
    return moved;
  }

  /** Canonical path of a component, such as {@code lines[2].quantity.value}. */
  String path(String field) {
    var out = new StringBuilder();
    path(out);
    if (out.length() > 0 && !field.isEmpty()) {
      out.append('.');
    }
    return out.append(field).toString();
  }

  /** Canonical path of the record itself. */
  String path() {
    return path("");
  }

  private void path(StringBuilder out) {
    if (parent == null) {
      return;
    }
    parent.path(out);
    if (out.length() > 0) {
      out.append('.');
    }
    out.append(name);
    if (index >= 0) {
      out.append('[').append(index).append(']');
    }
  }
}
