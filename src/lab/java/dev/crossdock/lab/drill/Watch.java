package dev.crossdock.lab.drill;

/** Seconds since something happened. */
final class Watch {

  private final long began = System.nanoTime();

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }
}
