package dev.crossdock.lab.demo;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what libraries log out of the terminal. */
public final class Quiet {

  private Quiet() {}

  /** From now on nothing is logged. */
  public static void libraries() {
    var root = Logger.getLogger("");
    root.setLevel(Level.OFF);
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
  }
}
