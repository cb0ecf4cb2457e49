package dev.crossdock.lab.drill;

import java.util.List;

/**
 * The outcome of a fault.
 *
 * @param recovered seconds of each round from the fault until an order sent then took effect
 * @param settled seconds of each round from its begin until everything was delivered and checked
 * @param orders how many were sent meanwhile
 * @param note why it was not run, or what did not hold; empty when all is well
 */
record FaultOutcome(
    Fault fault,
    State state,
    List<Double> recovered,
    List<Double> settled,
    int orders,
    String note) {

  enum State {
    HELD("held"),
    BROKEN("BROKEN"),
    NOT_RUN("not run");

    private final String words;

    State(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  FaultOutcome {
    recovered = List.copyOf(recovered);
    settled = List.copyOf(settled);
  }

  static FaultOutcome notRun(Fault fault, String why) {
    return new FaultOutcome(fault, State.NOT_RUN, List.of(), List.of(), 0, why);
  }
}
