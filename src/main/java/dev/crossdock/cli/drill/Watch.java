package dev.crossdock.cli.drill;

/** Seconds since something happened. */
final class Watch {

  private final long began = System.nanoTime();

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }
}
