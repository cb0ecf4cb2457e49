package dev.crossdock.condition;

import java.util.Set;

/**
 * How many values of a document one evaluation may look at; looking at more ends it. Counted, not
 * timed, so that the same document always has the same result. One thread.
 */
final class ValueBudget {

  private static final int MOST = 1_000_000;

  /** The engine's work grows with the square of a list that it filters or collects. */
  private static final int COLLECTED_ITEM = 100;

  private final Set<String> collected;
  private int left = MOST;

  /**
   * A whole budget.
   *
   * @param collected names of the lists that the expression filters or collects
   */
  ValueBudget(Set<String> collected) {
    this.collected = collected;
  }

  /** Takes what a list of that name costs. Throws {@link Spent} when nothing is left. */
  void takeList(String name, int items) {
    int most = collected.contains(name) ? MOST / COLLECTED_ITEM : MOST;
    if (items > most) {
      left = 0;
    }
    take(collected.contains(name) ? Math.min(items, most) * COLLECTED_ITEM : items);
  }

  /** Takes some values. Throws {@link Spent} when nothing is left. */
  void take(int values) {
    left -= values;
    if (left < 0) {
      throw new Spent();
    }
  }

  /** Ends the evaluation. */
  static final class Spent extends RuntimeException {
    Spent() {
      super("it looked at more values than a condition may.", null, false, false);
    }
  }
}
