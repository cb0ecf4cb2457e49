package dev.crossdock.mapping.bind;

import java.util.List;
import java.util.regex.Pattern;

/** The attributes that a statement reads where it applies. */
public final class Reads {

  private static final Pattern ELEMENT = Pattern.compile("e(\\d{1,2})");

  private final List<String> names;
  private final List<String> others;
  private final long elements;

  Reads(List<String> names) {
    this.names = List.copyOf(names);
    this.others = names.stream().filter(name -> bit(name) == 0).toList();
    this.elements = names.stream().mapToLong(Reads::bit).reduce(0, (a, b) -> a | b);
  }

  /** Their names. */
  public List<String> names() {
    return names;
  }

  /** Those that are elements of segments, as bits. */
  public long elements() {
    return elements;
  }

  /** Those that are something else, such as components. */
  public List<String> others() {
    return others;
  }

  /** The bit of an element; none of one beyond the 63rd. */
  public static long bit(int element) {
    return element < Long.SIZE ? 1L << element : 0;
  }

  private static long bit(String name) {
    var parts = ELEMENT.matcher(name);
    return parts.matches() ? bit(Integer.parseInt(parts.group(1))) : 0;
  }
}
