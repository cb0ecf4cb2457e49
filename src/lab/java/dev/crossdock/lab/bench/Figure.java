package dev.crossdock.lab.bench;

import org.jspecify.annotations.Nullable;

/**
 * One thing measured.
 *
 * @param key its name in JSON
 * @param words its name in the table
 * @param shown the value with its unit
 * @param floor what it is held against, in words; empty where nothing is
 * @param holds whether it holds its floor; null where there is none
 * @param note how it was measured
 */
record Figure(
    String key,
    String words,
    double value,
    String shown,
    String floor,
    @Nullable Boolean holds,
    String note) {

  static Figure of(String key, String words, double value, String shown, String note) {
    return new Figure(key, words, value, shown, "", null, note);
  }

  /** Held against a floor: the value is to be at least this. */
  Figure atLeast(double least, String floor) {
    return new Figure(key, words, value, shown, floor, value >= least, note);
  }

  /** Held against a limit: the value is to be at most this. */
  Figure atMost(double most, String limit) {
    return new Figure(key, words, value, shown, limit, value <= most, note);
  }

  String verdict() {
    return holds == null ? "" : holds ? "ok" : "BELOW";
  }
}
