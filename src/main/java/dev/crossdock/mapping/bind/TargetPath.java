package dev.crossdock.mapping.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement puts its value, seen from the record that is current: {@code number}, {@code
 * dates.cancelAfter}, {@code prices[].amount} (a new record for each element read), {@code
 * schedules[each].location.id} (for each repetition), {@code lots[last].expiryDate} (the last one,
 * or a new one), {@code lots[next].number} (the last one if it has none, else a new one), {@code
 * parties[role=buyer].name} (the one with that value), {@code address.lines[]} (a further text). A
 * path that begins with {@code /} is seen from the document, one that begins with the name of a
 * record, such as {@code ShipmentLine.ssccs[]}, from the nearest such record around.
 *
 * @param around the kind of record it is seen from; null: the current one, or the document
 */
record TargetPath(
    String text,
    boolean absolute,
    @Nullable RecordShape around,
    List<Step> steps,
    RecordShape.Field leaf,
    boolean append) {

  /** How to get from a record to one below it. */
  record Step(
      RecordShape.Field field,
      Kind kind,
      RecordShape.@Nullable Field key,
      @Nullable Object value) {}

  /** Which record of a component is meant. */
  enum Kind {
    /** The only one. */
    SINGLE,
    /** A new one for each element read. */
    NEW,
    /** A new one for each repetition of a statement. */
    EACH,
    /** The last one. */
    LAST,
    /** The last one that has no such value yet. */
    NEXT,
    /** The one with a certain value. */
    KEYED
  }

  /** The node that has the leaf; made where it is not there. */
  Node owner(Draft draft, int round) {
    var node = start(draft);
    for (int i = 0; i < steps.size(); i++) {
      node = step(draft, node, i, round);
    }
    return node;
  }

  /** The same, but the last list on the way always gets a new record. */
  Node added(Draft draft) {
    var node = start(draft);
    int last = steps.size() - 1;
    for (int i = 0; i < last; i++) {
      node = step(draft, node, i, 0);
    }
    return node.add(steps.get(last).field(), draft.here());
  }

  private Node step(Draft draft, Node node, int at, int round) {
    var step = steps.get(at);
    return switch (step.kind()) {
      case SINGLE -> node.child(step.field(), draft.here());
      case NEW -> draft.fresh(node, step.field(), 0);
      case EACH -> draft.fresh(node, step.field(), round);
      case LAST -> last(draft, node, step);
      case NEXT -> next(draft, node, at, round);
      case KEYED -> keyed(draft, node, step);
    };
  }

  private Node start(Draft draft) {
    if (around == null) {
      return absolute ? draft.root() : draft.current();
    }
    for (var node = draft.current(); node != null; node = node.parent()) {
      if (node.shape().type() == around.type()) {
        return node;
      }
    }
    throw new IllegalStateException(text + ": no such record lies around");
  }

  /** The last record, or a new one where there is none. */
  private static Node last(Draft draft, Node parent, Step step) {
    var items = parent.list(step.field());
    return items.isEmpty()
        ? parent.add(step.field(), draft.here())
        : (Node) items.get(items.size() - 1);
  }

  /** The last record where it lacks the value, else a new one; one for an element and round. */
  private Node next(Draft draft, Node parent, int at, int round) {
    var step = steps.get(at);
    var chosen = draft.chosen(parent, step.field(), round);
    if (chosen != null) {
      return chosen;
    }
    var items = parent.list(step.field());
    var last = items.isEmpty() ? null : (Node) items.get(items.size() - 1);
    return draft.choose(
        last == null || has(last, at + 1) ? parent.add(step.field(), draft.here()) : last, round);
  }

  private boolean has(Node node, int from) {
    for (int i = from; i < steps.size(); i++) {
      if (!(node.get(steps.get(i).field()) instanceof Node below)) {
        return false;
      }
      node = below;
    }
    return node.get(leaf) != null;
  }

  private static Node keyed(Draft draft, Node parent, Step step) {
    var key = Objects.requireNonNull(step.key());
    var value = Objects.requireNonNull(step.value());
    for (var item : parent.list(step.field())) {
      var node = (Node) item;
      if (value.equals(node.get(key))) {
        return node;
      }
    }
    var node = parent.add(step.field(), draft.here());
    node.set(key, value);
    return node;
  }

  /** Reads a path that begins at this shape or at the root. Throws {@link BindingException}. */
  static TargetPath parse(String text, RecordShape current, RecordShape root) {
    boolean absolute = text.startsWith("/");
    return parse(text, text.substring(absolute ? 1 : 0), absolute, null, absolute ? root : current);
  }

  /** Reads a path that begins with the name of the record that it is seen from. */
  static TargetPath around(String text, RecordShape around) {
    return parse(text, text.substring(text.indexOf('.') + 1), false, around, around);
  }

  private static TargetPath parse(
      String text, String path, boolean absolute, @Nullable RecordShape around, RecordShape shape) {
    var names = path.split("\\.(?![^\\[]*\\])", -1);
    var steps = new ArrayList<Step>();
    var at = shape;
    for (int i = 0; i < names.length - 1; i++) {
      var step = step(names[i], at, text);
      steps.add(step);
      at = RecordShape.of(step.field().type());
    }
    var last = names[names.length - 1];
    boolean append = last.endsWith("[]");
    var leaf = field(append ? last.substring(0, last.length() - 2) : last, at, text);
    if (leaf.list() != append || leaf.isRecord()) {
      throw new BindingException(text + " is not a value of " + shape.type().getSimpleName());
    }
    return new TargetPath(text, absolute, around, List.copyOf(steps), leaf, append);
  }

  /** Whether there is such a path. */
  static boolean exists(String text, RecordShape current, RecordShape root) {
    try {
      parse(text, current, root);
      return true;
    } catch (BindingException notThere) {
      return false;
    }
  }

  /** The record that has the leaf, as a shape. Throws {@link BindingException} for a bare name. */
  RecordShape leafOwner() {
    if (steps.isEmpty()) {
      throw new BindingException(text + " lies in no list");
    }
    return RecordShape.of(steps.get(steps.size() - 1).field().type());
  }

  /** Reads a path to a record or list of records, for elements that open one. */
  static Step opening(String text, RecordShape shape) {
    return step(text, shape, text);
  }

  private static Step step(String name, RecordShape shape, String text) {
    int bracket = name.indexOf('[');
    var field = field(bracket < 0 ? name : name.substring(0, bracket), shape, text);
    if (!field.isRecord() || field.list() != bracket >= 0) {
      throw new BindingException(text + ": " + name + " is not a record below " + shape.type());
    }
    if (bracket < 0) {
      return new Step(field, Kind.SINGLE, null, null);
    }
    var inside = name.substring(bracket + 1, name.length() - 1);
    var kind =
        switch (inside) {
          case "" -> Kind.NEW;
          case "each" -> Kind.EACH;
          case "last" -> Kind.LAST;
          case "next" -> Kind.NEXT;
          default -> Kind.KEYED;
        };
    if (kind != Kind.KEYED) {
      return new Step(field, kind, null, null);
    }
    var condition = inside.split("=", 2);
    var key = field(condition[0], RecordShape.of(field.type()), text);
    var value = key.type().isEnum() ? Names.constant(key.type(), condition[1]) : condition[1];
    return new Step(field, kind, key, value);
  }

  private static RecordShape.Field field(String name, RecordShape shape, String text) {
    var field = shape.field(name);
    if (field == null) {
      throw new BindingException(
          text + ": there is no " + name + " in " + shape.type().getSimpleName());
    }
    return field;
  }
}
