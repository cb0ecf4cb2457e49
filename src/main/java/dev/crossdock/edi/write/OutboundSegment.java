package dev.crossdock.edi.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment to be written.
 *
 * @param elements in order; absent ones are empty
 */
public record OutboundSegment(String tag, List<Element> elements) {

  public OutboundSegment {
    elements = List.copyOf(elements);
  }

  /**
   * An element.
   *
   * @param components the parts of a composite, else one
   */
  public record Element(boolean composite, List<Value> components) {

    /** An element that is not there. */
    public static final Element NONE = new Element(false, List.of());

    public Element {
      components = List.copyOf(components);
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
      return components.stream().allMatch(v -> v.text().isEmpty());
    }
  }

  /**
   * A value.
   *
   * @param path canonical path it comes from, empty where it comes from none
   */
  public record Value(String text, String path) {

    /** A value that is not there. */
    public static final Value NONE = new Value("", "");
  }

  /** Canonical path of the first value that has one, null where none has. */
  public @Nullable String path() {
    return elements.stream()
        .flatMap(element -> element.components().stream())
        .map(Value::path)
        .filter(path -> !path.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The value at a position, both from 1; {@link Value#NONE} where there is none. */
  public Value value(int element, int component) {
    if (element < 1 || element > elements.size()) {
      return Value.NONE;
    }
    var components = elements.get(element - 1).components();
    int c = Math.max(component, 1);
    return c > components.size() ? Value.NONE : components.get(c - 1);
  }
}
