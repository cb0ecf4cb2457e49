package dev.crossdock.partner;

import java.time.Duration;

/**
 * How often and how long apart a delivery is tried again.
 *
 * @param attempts all attempts, the first included; at least 1
 * @param firstDelay wait after the first failure
 * @param factor each further wait is this times the last one; at least 1
 * @param maxDelay no wait is longer, jitter aside
 * @param jitter share of the wait that is drawn at random, 0 to 1
 */
public record RetryPolicy(
    int attempts, Duration firstDelay, double factor, Duration maxDelay, double jitter) {

  /** Twelve attempts over about three hours. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(12, Duration.ofSeconds(2), 3, Duration.ofMinutes(30), 0.2);

  public RetryPolicy {
    if (attempts < 1 || factor < 1 || jitter < 0 || jitter > 1 || firstDelay.isNegative()) {
      throw new IllegalArgumentException("no such retry policy");
    }
  }

  /** The wait after attempt number {@code failed} (from 1), before jitter. */
  public Duration delayAfter(int failed) {
    double millis = (double) firstDelay.toMillis() * Math.pow(factor, Math.max(0, failed - 1));
    return Duration.ofMillis((long) Math.min(millis, (double) maxDelay.toMillis()));
  }
}
