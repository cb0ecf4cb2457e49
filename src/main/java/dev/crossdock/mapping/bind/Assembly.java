package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.Quantity;
import dev.crossdock.canonical.Units;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes records of nodes; tells what is missing once, and leaves out what is not complete. */
final class Assembly {

  private static final String MUTUAL = Units.MUTUALLY_DEFINED;

  private static final RecordShape QUANTITY = RecordShape.of(Quantity.class);
  private static final RecordShape.Field VALUE = component("value");
  private static final RecordShape.Field UNIT = component("unit");

  private final Draft draft;

  Assembly(Draft draft) {
    this.draft = draft;
  }

  /** The record; null where it is empty or lacks something it can't be without. */
  @Nullable Object make(Node node) {
    keepNumber(node);
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

  /** A number whose unit was not told stays a number, in a unit that was agreed. */
  private void keepNumber(Node node) {
    if (node.shape().type() == Quantity.class
        && node.get(VALUE) != null
        && node.get(UNIT) == null
        && !draft.isFaulty(node.path("unit"))) {
      var told =
          Violation.of(
              MappingCode.VALUE_MISSING,
              node.path("unit"),
              node.place(),
              null,
              "There is no unit: the number is in one that was agreed (" + MUTUAL + ").");
      draft.report(told.as(Severity.WARNING));
      node.set(UNIT, MUTUAL);
    }
  }

  private static RecordShape.Field component(String name) {
    return Objects.requireNonNull(QUANTITY.field(name));
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
              MappingCode.VALUE_MISSING,
              path,
              draft.lacking(node, field),
              null,
              "There is no " + Names.words(field.name()) + '.'));
    }
  }
}
