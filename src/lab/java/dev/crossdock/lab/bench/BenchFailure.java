package dev.crossdock.lab.bench;

/** The benchmark can't go on, or what was sent is not what arrived; the message says what. */
final class BenchFailure extends Exception {

  private static final long serialVersionUID = 1L;

  BenchFailure(String message) {
    super(message);
  }
}
