package dev.crossdock.mapping.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smooks.api.resource.config.ResourceConfig;

/**
 * What a visitor selects elements by: the name of an element, or names of groups that it lies in
 * before it, such as {@code AMT-loop/DTM}. Smooks makes a visitor for each of several with commas
 * between.
 *
 * @param steps names of the groups, the outermost first, and of the element
 */
public record Selector(List<String> steps) {

  public Selector {
    steps = List.copyOf(steps);
  }

  /** The selector of a visitor. Throws {@link BindingException} where it can't be understood. */
  static Selector of(@Nullable ResourceConfig config) {
    if (config == null) {
      throw new BindingException("Bind and Open need a selector");
    }
    var text = config.getSelectorPath().getSelector().strip();
    if (!text.matches("[\\w.*-]+(/[\\w.*-]+)*")) {
      throw new BindingException(
          "selector \""
              + text
              + "\": the name of an element expected, with groups before it like AMT-loop/DTM where"
              + " it is to lie in these");
    }
    return new Selector(List.of(text.split("/", -1)));
  }

  /** Name of the element. */
  public String element() {
    return steps.get(steps.size() - 1);
  }

  /** How many groups it names. */
  public int groups() {
    return steps.size() - 1;
  }

  /** Whether a path, from the outermost group to an element, is one that it selects. */
  public boolean selects(List<String> path) {
    int from = path.size() - steps.size();
    return from >= 0 && path.subList(from, path.size()).equals(steps);
  }

  @Override
  public String toString() {
    return String.join("/", steps);
  }
}
