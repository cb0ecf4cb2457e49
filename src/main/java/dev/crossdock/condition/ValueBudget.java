package dev.crossdock.condition;

/**
 * How many values of a document one evaluation may look at; looking at more ends it. Counted, not
 * timed, so that the same document always has the same result. One thread.
 */
final class ValueBudget {

  private static final int MOST = 1_000_000;

  static final String SPENT = "it looked at more than 1,000,000 values.";

  private int left = MOST;

  /** Takes from it. Throws {@link Spent} when nothing is left. */
  void take(int values) {
    left -= values;
    if (isSpent()) {
      throw new Spent();
    }
  }

  boolean isSpent() {
    return left < 0;
  }

  /** Ends the evaluation. */
  private static final class Spent extends RuntimeException {
    Spent() {
      super(SPENT, null, false, false);
    }
  }
}
