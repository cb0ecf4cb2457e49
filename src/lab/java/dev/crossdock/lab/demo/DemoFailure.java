package dev.crossdock.lab.demo;

/** The demonstration can't go on; the message says why and what to do. */
public final class DemoFailure extends Exception {

  DemoFailure(String message) {
    super(message);
  }
}
