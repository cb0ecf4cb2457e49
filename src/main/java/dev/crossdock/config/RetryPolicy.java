package dev.crossdock.config;

import dev.crossdock.diagnostics.Code;
import java.time.Duration;
import java.util.Set;

/**
 * How often and how long apart a delivery is tried again.
 *
 * @param attempts all attempts, the first included; at least 1
 * @param firstDelay wait after the first failure
 * @param factor each further wait is this times the last one; at least 1
 * @param maxDelay no wait is longer, jitter aside
 * @param jitter share of the wait that is drawn at random, 0 to 1
 * @param permanent failures after which nothing is tried again, whatever they usually mean: HTTP
 *     statuses ({@code 404}, {@code 5xx}) or codes ({@code target-failed})
 * @param passing refusals that are tried again though they usually are for good, likewise
 * @param skipsDeadLettered whether a delivery that is given up lets those behind it of its order go
 *     on; else they wait until an operator decides
 */
public record RetryPolicy(
    int attempts,
    Duration firstDelay,
    double factor,
    Duration maxDelay,
    double jitter,
    Set<String> permanent,
    Set<String> passing,
    boolean skipsDeadLettered) {

  /** Twelve attempts over about three hours. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(12, Duration.ofSeconds(2), 3, Duration.ofMinutes(30), 0.2);

  /** With failures that mean what they usually mean. */
  public RetryPolicy(
      int attempts, Duration firstDelay, double factor, Duration maxDelay, double jitter) {
    this(attempts, firstDelay, factor, maxDelay, jitter, Set.of(), Set.of(), false);
  }

  /** The same, where one that is given up lets those behind it go on. */
  public RetryPolicy skippingDeadLettered() {
    return new RetryPolicy(
        attempts, firstDelay, factor, maxDelay, jitter, permanent, passing, true);
  }

  /** Where one that is given up holds those behind it. */
  public RetryPolicy(
      int attempts,
      Duration firstDelay,
      double factor,
      Duration maxDelay,
      double jitter,
      Set<String> permanent,
      Set<String> passing) {
    this(attempts, firstDelay, factor, maxDelay, jitter, permanent, passing, false);
  }

  public RetryPolicy {
    permanent = Set.copyOf(permanent);
    passing = Set.copyOf(passing);
    if (attempts < 1 || factor < 1 || jitter < 0 || jitter > 1 || firstDelay.isNegative()) {
      throw new IllegalArgumentException("no such retry policy");
    }
  }

  /** The wait after attempt number {@code failed} (from 1), before jitter. */
  public Duration delayAfter(int failed) {
    double millis = (double) firstDelay.toMillis() * Math.pow(factor, Math.max(0, failed - 1));
    return Duration.ofMillis((long) Math.min(millis, (double) maxDelay.toMillis()));
  }

  /** Whether this failure ends it, whatever it usually means. */
  public boolean isPermanent(int status, Code code) {
    return names(permanent, status, code);
  }

  /** Whether this refusal is tried again all the same. */
  public boolean isPassing(int status, Code code) {
    return names(passing, status, code);
  }

  private static boolean names(Set<String> failures, int status, Code code) {
    return failures.contains(code.id())
        || failures.contains(Integer.toString(status))
        || failures.contains(status / 100 + "xx");
  }
}
