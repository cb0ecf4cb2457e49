package dev.crossdock.lab.drill;

import java.util.Random;

/** One round of a fault: files are sent, and while they come in, it happens. */
@FunctionalInterface
interface Exercise {

  /**
   * Does it, and puts everything in order again.
   *
   * @return seconds from the fault until an order that was sent then took effect
   */
  double round(DrillSetup setup, DrillScale scale, Random random) throws Exception;
}
