package dev.crossdock.config;

import java.time.Duration;

/**
 * When calls of a target stop until it is back.
 *
 * @param failures calls that fail one after the other, whatever delivery they are for, before the
 *     circuit opens; 0 never opens it
 * @param firstPause wait before one delivery tries whether the target is back; doubled each time
 * @param maxPause no wait is longer
 */
public record CircuitPolicy(int failures, Duration firstPause, Duration maxPause) {

  /** Ten failures; tried again after 5 seconds, at last every 5 minutes. */
  public static final CircuitPolicy DEFAULT =
      new CircuitPolicy(10, Duration.ofSeconds(5), Duration.ofMinutes(5));

  public CircuitPolicy {
    if (failures < 0 || firstPause.isNegative() || maxPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException("no such circuit");
    }
  }

  /** The wait after this many probes failed. */
  public Duration pauseAfter(int probes) {
    double millis = (double) firstPause.toMillis() * Math.pow(2, Math.min(probes, 30));
    return Duration.ofMillis((long) Math.min(millis, (double) maxPause.toMillis()));
  }
}
