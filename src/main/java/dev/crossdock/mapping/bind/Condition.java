package dev.crossdock.mapping.bind;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * When a statement applies: an attribute, or with {@code @} what the current record has so far, is
 * (not) one of some values, or (not) in a table. A value that begins with {@code /} is what the
 * document has in that component.
 *
 * @param components components of the document whose values count too, without the {@code /}
 */
record Condition(
    String attribute,
    boolean negated,
    Set<String> values,
    List<String> components,
    @Nullable CodeTable table) {

  static Condition oneOf(String attribute, boolean negated, Set<String> values) {
    var components = values.stream().filter(v -> v.startsWith("/")).map(v -> v.substring(1));
    return new Condition(attribute, negated, values, components.toList(), null);
  }

  static Condition in(String attribute, boolean negated, CodeTable table) {
    return new Condition(attribute, negated, Set.of(), List.of(), table);
  }

  /** Whether the attribute alone decides, whatever the record and the document have so far. */
  boolean isFixed() {
    return !attribute.startsWith("@") && components.isEmpty();
  }

  /** The codes that it names, or those of its table. */
  Set<String> codes() {
    return table == null ? values : table.meanings().keySet();
  }

  /** Whether one that is fixed holds where the attribute has this value. */
  boolean takes(String value) {
    return codes().contains(value) != negated;
  }

  boolean holds(Element element, Draft draft) {
    var value =
        attribute.startsWith("@")
            ? draft.current().text(attribute.substring(1))
            : element.getAttribute(attribute);
    boolean in = table == null ? isOne(value, draft) : table.has(value);
    return in != negated;
  }

  private boolean isOne(String value, Draft draft) {
    if (values.contains(value)) {
      return true;
    }
    for (var component : components) {
      if (draft.root().text(component).equals(value)) {
        return true;
      }
    }
    return false;
  }
}
