package dev.crossdock.lab.drill;

import java.util.Random;

/**
 * How much is done.
 *
 * @param rounds of each fault
 * @param files of one order, sent while the fault happens
 * @param copies files that are sent three times in parallel
 * @param poison bad orders in a row
 * @param cutBytes size of the upload that is cut
 * @param outage seconds that something stands still or fails, at most
 */
record DrillScale(int rounds, int files, int copies, int poison, long cutBytes, int outage) {

  static final DrillScale LONG = new DrillScale(20, 400, 10_000, 1_000, 1_000_000_000, 10);
  static final DrillScale SHORT = new DrillScale(1, 120, 200, 100, 20_000_000, 3);

  /** How long something fails this time. */
  int seconds(Random random) {
    return 1 + random.nextInt(outage);
  }

  DrillScale withRounds(int wanted) {
    return new DrillScale(wanted, files, copies, poison, cutBytes, outage);
  }
}
