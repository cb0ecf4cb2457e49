package dev.crossdock.lab.drill;

/** Something was lost, came twice or did not come back, or the drill can't go on; says what. */
final class DrillFailure extends Exception {

  private static final long serialVersionUID = 1L;

  DrillFailure(String message) {
    super(message);
  }
}
