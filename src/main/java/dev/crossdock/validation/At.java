package dev.crossdock.validation;

import dev.crossdock.canonical.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A record of a document and the way to it.
 *
 * @param parent null for the document itself
 * @param index in its list, -1 where it is in none
 */
record At(@Nullable At parent, String name, int index, Record value) {

  /** Canonical path of a field of it, such as {@code lines[2].quantity.value}. */
  String path(String field) {
    var out = new StringBuilder();
    path(out);
    if (out.length() > 0 && !field.isEmpty()) {
      out.append('.');
    }
    return out.append(field).toString();
  }

  /** Where the innermost record around it that knows its place was read from. */
  @Nullable Origin origin() {
    var origin = Shape.of(value.getClass()).origin(value);
    return origin != null || parent == null ? origin : parent.origin();
  }

  /** The innermost record of a type around it, null where there is none. */
  <R> @Nullable R around(Class<R> type) {
    for (var at = parent; at != null; at = at.parent) {
      if (type.isInstance(at.value)) {
        return type.cast(at.value);
      }
    }
    return null;
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
