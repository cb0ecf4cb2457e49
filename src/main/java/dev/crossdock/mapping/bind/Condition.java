package dev.crossdock.mapping.bind;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * When a statement applies: an attribute, or with {@code @} what the current record has so far, is
 * (not) one of some values, or (not) in a table.
 */
record Condition(String attribute, boolean negated, Set<String> values, @Nullable CodeTable table) {

  boolean holds(Element element, Draft draft) {
    var value =
        attribute.startsWith("@")
            ? draft.current().text(attribute.substring(1))
            : element.getAttribute(attribute);
    boolean in = table == null ? values.contains(value) : table.has(value);
    return in != negated;
  }
}
