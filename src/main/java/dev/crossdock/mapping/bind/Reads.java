package dev.crossdock.mapping.bind;

import java.util.List;
import java.util.regex.Pattern;

/** The attributes that a statement reads where it applies. */
public final class Reads {

  private static final Pattern ELEMENT = Pattern.compile("e(\\d{1,2})(?:\\.(\\d{1,2}))?");

  /** Elements whose components have bits, and how many each: those from the second on. */
  private static final int COMPOSITES = 8;

  private static final int COMPONENTS = Long.SIZE / COMPOSITES;

  private final List<String> names;
  private final List<String> others;
  private final long elements;
  private final long components;

  Reads(List<String> names) {
    this.names = List.copyOf(names);
    this.others =
        names.stream().filter(name -> elementBit(name) == 0 && componentBit(name) == 0).toList();
    this.elements = names.stream().mapToLong(Reads::elementBit).reduce(0, (a, b) -> a | b);
    this.components = names.stream().mapToLong(Reads::componentBit).reduce(0, (a, b) -> a | b);
  }

  /** Their names. */
  public List<String> names() {
    return names;
  }

  /** Those that are elements of segments, or the first component of one, as bits. */
  public long elements() {
    return elements;
  }

  /** Those that are further components of elements, as far as these have bits. */
  public long components() {
    return components;
  }

  /** Those that have no bit, such as repetitions. */
  public List<String> others() {
    return others;
  }

  /** The bit of an element; none of one beyond the 63rd. */
  public static long bit(int element) {
    return element < Long.SIZE ? 1L << element : 0;
  }

  /** The bit of a component from the second on; most have one, the others none. */
  public static long bit(int element, int component) {
    boolean has =
        element >= 1 && element <= COMPOSITES && component >= 2 && component < COMPONENTS + 2;
    return has ? 1L << ((element - 1) * COMPONENTS + component - 2) : 0;
  }

  private static long elementBit(String name) {
    var parts = ELEMENT.matcher(name);
    return parts.matches() && parts.group(2) == null ? bit(Integer.parseInt(parts.group(1))) : 0;
  }

  private static long componentBit(String name) {
    var parts = ELEMENT.matcher(name);
    return parts.matches() && parts.group(2) != null
        ? bit(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
        : 0;
  }
}
