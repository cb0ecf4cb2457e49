package dev.crossdock.mapping.bind;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * When a statement applies: an attribute, or with {@code @} what the current record has so far, is
 * (not) one of some values, or (not) in a table. A value that begins with {@code /} is what the
 * document has in that component.
 */
record Condition(String attribute, boolean negated, Set<String> values, @Nullable CodeTable table) {

  boolean holds(Element element, Draft draft) {
    var value =
        attribute.startsWith("@")
            ? draft.current().text(attribute.substring(1))
            : element.getAttribute(attribute);
    boolean in = table == null ? isOne(value, draft) : table.has(value);
    return in != negated;
  }

  /** A value such as {@code /currency} is what the document has there so far. */
  private boolean isOne(String value, Draft draft) {
    return values.contains(value)
        || values.stream()
            .anyMatch(v -> v.startsWith("/") && draft.root().text(v.substring(1)).equals(value));
  }
}
