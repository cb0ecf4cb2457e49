package dev.crossdock.inbound;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * Files a second of each sender: what was not used is kept for ten seconds, so that a burst passes.
 * Thread-safe.
 */
final class RateLimit {

  private static final int BURST_SECONDS = 10;
  private static final long SECOND = 1_000_000_000L;

  private final int rate;
  private final LongSupplier nanos;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * @param rate 0 is without limit
   * @param nanos a clock that never goes back
   */
  RateLimit(int rate, LongSupplier nanos) {
    this.rate = rate;
    this.nanos = nanos;
  }

  /** Zero where one more may come now, else when. */
  Duration take(String sender) {
    return rate == 0
        ? Duration.ZERO
        : buckets.computeIfAbsent(sender, s -> new Bucket(nanos.getAsLong())).take();
  }

  private final class Bucket {

    private double left = (double) rate * BURST_SECONDS;
    private long seen;

    Bucket(long now) {
      this.seen = now;
    }

    synchronized Duration take() {
      long now = nanos.getAsLong();
      left =
          Math.min(
              (double) rate * BURST_SECONDS, left + (double) rate * (now - seen) / (double) SECOND);
      seen = now;
      if (left >= 1) {
        left--;
        return Duration.ZERO;
      }
      return Duration.ofSeconds(1);
    }
  }
}
