package dev.crossdock.mapping.bind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The groups of what is read, such as loops, and the records of the document that they opened. Not
 * thread-safe.
 */
final class OpenGroups {

  private final Deque<Opened> open = new ArrayDeque<>();
  private final Deque<List<Inherited>> inherited = new ArrayDeque<>();
  private Node current;
  private int group;
  private int opened;
  private int own;

  /** What was current before a group was opened, and which group that was. */
  private record Opened(Node before, int openedBefore, int group, Open by) {}

  /** A value that records of a kind get when they are opened. */
  private record Inherited(
      RecordShape shape, TargetPath target, Object value, List<SourceValue> from) {}

  OpenGroups(Node root) {
    this.current = root;
  }

  /** The record that what is read now belongs to. */
  Node current() {
    return current;
  }

  /** A group begins; what is read next is its own until it ends. */
  void begin() {
    group++;
    own = 1;
  }

  /** The group last begun ends. */
  void end() {
    group--;
    own = 0;
  }

  /** What is read next; as {@link Draft#reads(boolean)}. */
  void reads(boolean speaks) {
    own = speaks ? 1 : 0;
  }

  /**
   * Whether what is read now belongs to the current record: whether the selector names every group
   * around it that nothing opens.
   */
  boolean belongs(Selector selector) {
    return group - own - opened <= selector.groups();
  }

  /** A record below the current one, or that itself, is current until the group ends. */
  void enter(Node node, Open by, Draft draft) {
    open.push(new Opened(current, opened, group, by));
    opened = group;
    current = node;
    for (var values : inherited) {
      for (var value : values) {
        if (value.shape().type() == node.shape().type()) {
          give(value, draft);
        }
      }
    }
    inherited.push(List.of());
  }

  private static void give(Inherited value, Draft draft) {
    var owner = value.target().owner(draft, 0);
    if (value.target().append()) {
      var list = owner.list(value.target().leaf());
      if (!list.contains(value.value())) {
        list.add(value.value());
        owner.from(value.target().leaf(), value.from());
      }
    } else if (owner.get(value.target().leaf()) == null) {
      owner.set(value.target().leaf(), value.value());
      owner.from(value.target().leaf(), value.from());
    }
  }

  /** Until the element ends that is open now, records of this shape get a value when they open. */
  void inherit(RecordShape shape, TargetPath target, Object value, List<SourceValue> from) {
    var values = new ArrayList<Inherited>();
    if (!inherited.isEmpty()) {
      values.addAll(inherited.pop());
    }
    if (!target.append()) {
      values.removeIf(v -> v.shape().type() == shape.type() && v.target().equals(target));
    }
    values.add(new Inherited(shape, target, value, from));
    inherited.push(values);
  }

  /** Whether the group last begun was opened already. */
  boolean isOpened() {
    return !open.isEmpty() && open.element().group() == group;
  }

  /** Whether it is this one that opened the group that ends now. */
  boolean isOpenedBy(Open opening) {
    return isOpened() && open.element().by().equals(opening);
  }

  /** The group ends that was opened last; whether it stood for a record of its own. */
  boolean leave() {
    var left = current;
    var before = open.pop();
    current = before.before();
    opened = before.openedBefore();
    inherited.pop();
    return !left.equals(current);
  }
}
