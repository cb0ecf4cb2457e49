package dev.crossdock.mapping.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One or more elements of a segment, or components of a composite. */
sealed interface Slot {

  /** A value. */
  record Single(Expression expression) implements Slot {}

  /** The components of a composite. */
  record Composite(List<Slot> components) implements Slot {}

  /**
   * Pairs of a code and what it qualifies, those that are there, one behind the other: as two
   * elements, or as a composite of value and code.
   *
   * @param others path of a list of {@code scheme} and {@code id}, null for none
   */
  record Pairs(List<Pair> pairs, @Nullable String others, boolean composites, int max)
      implements Slot {}

  /**
   * A code and what it qualifies.
   *
   * @param more what stands in the elements behind it, such as the time of a date
   */
  record Pair(String code, Expression value, List<Expression> more) {}
}
