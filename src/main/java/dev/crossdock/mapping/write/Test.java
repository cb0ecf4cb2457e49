package dev.crossdock.mapping.write;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition on what lies at a path.
 *
 * @param path what is looked at; {@code key} is the name of the part, {@code position} its number
 * @param negated whether it must not hold
 * @param values texts it may be; empty: it must be there
 * @param length length of its text, 0 for any
 * @param codes table whose meanings it may be
 */
record Test(
    String path, boolean negated, Set<String> values, int length, @Nullable ReverseTable codes) {

  boolean holds(Scope scope, Composer composer) {
    String text = text(scope);
    boolean holds =
        length > 0
            ? text.length() == length
            : codes != null
                ? codes.code(text) != null
                : values.isEmpty() ? !text.isEmpty() : values.contains(text);
    if (holds != negated && !path.equals("key") && (!values.isEmpty() || codes != null)) {
      composer.touch(scope.at(path));
    }
    return holds != negated;
  }

  private String text(Scope scope) {
    if (path.equals("key")) {
      return scope.key();
    }
    if (path.equals("position")) {
      return String.valueOf(scope.position());
    }
    var at = scope.at(path);
    var node = at.node();
    if (node.isContainerNode()) {
      return node.isEmpty() ? "" : "there";
    }
    return node.asText("");
  }
}
