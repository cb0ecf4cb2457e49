package dev.crossdock.lab.bench;

/**
 * How much is done.
 *
 * @param rounds of each way of reading
 * @param roundMillis length of one
 * @param warmUpMillis before the first
 * @param largeBytes size of the large interchanges
 * @param singles files of one order, a round
 * @param interchanges files of a hundred orders, a round
 * @param throughputRounds rounds of which the median counts
 * @param warmUpRounds most rounds before them
 * @param drops files dropped into the idle hub, each channel
 * @param history transmissions in the database with a history
 * @param searches of each kind
 */
record BenchScale(
    int rounds,
    long roundMillis,
    long warmUpMillis,
    long largeBytes,
    int singles,
    int interchanges,
    int throughputRounds,
    int warmUpRounds,
    int drops,
    int history,
    int searches) {

  static final BenchScale FULL =
      new BenchScale(7, 1000, 8000, 100_000_000, 4000, 80, 3, 25, 200, 1_000_000, 100);
  static final BenchScale QUICK =
      new BenchScale(3, 300, 1500, 3_000_000, 500, 10, 1, 3, 40, 50_000, 30);

  /** As little as shows that it works. */
  static final BenchScale TINY = new BenchScale(1, 20, 0, 100_000, 20, 1, 1, 1, 3, 200, 3);

  /** The same with so many transmissions in the database with a history. */
  BenchScale withHistory(int transmissions) {
    return new BenchScale(
        rounds,
        roundMillis,
        warmUpMillis,
        largeBytes,
        singles,
        interchanges,
        throughputRounds,
        warmUpRounds,
        drops,
        transmissions,
        searches);
  }
}
