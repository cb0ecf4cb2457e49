package dev.crossdock.mapping.bind;

import dev.crossdock.fault.Code;
import dev.crossdock.fault.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of nodes; tells what is missing once, and leaves out what is not complete. */
final class Assembly {

  private final Draft draft;

  Assembly(Draft draft) {
    this.draft = draft;
  }

  /** The record; null where it is empty or lacks something it can't be without. */
  @Nullable Object make(Node node) {
    var fields = node.shape().fields();
    var values = new Object[fields.size()];
    boolean complete = true;
    for (var field : fields) {
      var value = value(node.get(field), field);
      if (value == null && !field.nullable()) {
        value = nothing(field);
        if (value == null) {
          complete = false;
          missing(node, field);
        }
      }
      values[field.index()] = value;
    }
    if (!complete) {
      node.leaveOut();
      return null;
    }
    return node.shape().create(values);
  }

  private @Nullable Object value(@Nullable Object value, RecordShape.Field field) {
    if (value instanceof Node child) {
      return child.isEmpty() ? null : make(child);
    }
    if (field.list()) {
      return value instanceof List<?> list ? list(list) : List.of();
    }
    return value;
  }

  private List<Object> list(List<?> items) {
    var made = new ArrayList<Object>(items.size());
    for (var item : items) {
      var value = item;
      if (item instanceof Node child) {
        value = child.isEmpty() ? null : make(child);
      }
      if (value != null) {
        made.add(value);
      }
    }
    return made;
  }

  /** A record all of whose components may be absent, where one must be there. */
  private @Nullable Object nothing(RecordShape.Field field) {
    if (!field.isRecord()) {
      return null;
    }
    var shape = RecordShape.of(field.type());
    for (var inner : shape.fields()) {
      if (!inner.nullable() && !inner.list()) {
        return null;
      }
    }
    return make(new Node(shape, null, "", -1, null));
  }

  private void missing(Node node, RecordShape.Field field) {
    var path = node.path(field.name());
    if (!draft.isFaulty(path)) {
      draft.report(
          Violation.of(
              Code.VALUE_MISSING,
              path,
              node.place(),
              null,
              "There is no " + Names.words(field.name()) + '.'));
    }
  }
}
