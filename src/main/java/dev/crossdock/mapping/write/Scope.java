package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a canonical document that steps are seen from.
 *
 * @param path canonical path of the part, empty for the document
 * @param above what it lies in, null for the document
 * @param key its name, where it is one of the members of an object
 * @param position its position among those that a loop goes through, from 1
 * @param level the hierarchical level that was opened last, null before the first
 */
record Scope(
    JsonNode node,
    String path,
    @Nullable Scope above,
    String key,
    int position,
    @Nullable Level level) {

  /** A hierarchical level of the message. */
  record Level(int id, int parent, String code) {}

  /** Something at a path, and that path in canonical terms. */
  record At(JsonNode node, String path) {}

  private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\w+)(?:=([\\w-]+))?])?");

  static Scope of(JsonNode document) {
    return new Scope(document, "", null, "", 1, null);
  }

  Scope below(At part, String name, int no) {
    return new Scope(part.node(), part.path(), this, name, no, level);
  }

  Scope at(Level opened) {
    return new Scope(node, path, above, key, position, opened);
  }

  /**
   * What lies at a path: {@code a.b}, {@code list[0].a}, {@code list[role=buyer].a}, {@code .} for
   * the part itself, {@code ../a} from what it lies in, {@code ^a} from the nearest around it that
   * has it and is not the document, {@code /a} from the document.
   */
  At at(String expression) {
    if (expression.startsWith("/")) {
      Scope top = this;
      while (top.above != null) {
        top = top.above;
      }
      return top.at(expression.substring(1));
    }
    if (expression.startsWith("^")) {
      return nearest(expression.substring(1));
    }
    if (expression.startsWith("../")) {
      return above == null ? missing(expression) : above.at(expression.substring(3));
    }
    var at = new At(node, path);
    if (!expression.equals(".")) {
      for (var step : expression.split("\\.", -1)) {
        at = step(at, step);
      }
    }
    return at;
  }

  private At nearest(String expression) {
    for (Scope scope = this; scope != null && scope.above != null; scope = scope.above) {
      var found = scope.at(expression);
      if (!found.node().isMissingNode()) {
        return found;
      }
    }
    return missing(expression);
  }

  private static At missing(String path) {
    return new At(MissingNode.getInstance(), path);
  }

  private static At step(At at, String step) {
    var matcher = STEP.matcher(step);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no path: " + step);
    }
    var name = matcher.group(1);
    var child = at.node().path(name);
    var to = at.path().isEmpty() ? name : at.path() + '.' + name;
    var inside = matcher.group(2);
    if (inside == null) {
      return new At(child, to);
    }
    for (int i = 0; i < child.size(); i++) {
      var item = child.get(i);
      var value = matcher.group(3);
      if (value == null
          ? inside.equals(String.valueOf(i))
          : value.equals(item.path(inside).asText())) {
        return new At(item, to + '[' + i + ']');
      }
    }
    return missing(to);
  }
}
