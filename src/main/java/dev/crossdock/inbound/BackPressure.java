package dev.crossdock.inbound;

import dev.crossdock.diagnostics.ChannelCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.store.Backlog;
import dev.crossdock.store.TransmissionRefused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Pauses intake beyond the limits of backlog and disk. It measures now and then; between two
 * measurements it counts what it admits. Thread-safe.
 */
public final class BackPressure implements Admission {

  private static final Duration BACKLOG_SHRINKS = Duration.ofSeconds(30);
  private static final Duration DISK_IS_CLEARED = Duration.ofMinutes(2);

  private final IntakeLimits limits;
  private final RateLimit rate;
  private final LongSupplier diskFree;
  private final AtomicLong admitted = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile Backlog backlog = new Backlog(0, 0);
  private volatile @Nullable Reason reason;

  /**
   * @param diskFree bytes that are free on the fullest disk that the hub writes to
   * @param nanos a clock that never goes back
   */
  public BackPressure(IntakeLimits limits, LongSupplier diskFree, LongSupplier nanos) {
    this.limits = limits;
    this.rate = new RateLimit(limits.rate(), nanos);
    this.diskFree = diskFree;
  }

  /** Why intake is paused, or a sender is refused. */
  public record Reason(Code code, String message, Duration retryAfter) {}

  @Override
  public void admit(String sender) throws TransmissionRefused {
    var why = reason;
    if (why == null && backlog.files() + admitted.get() >= limits.backlogFiles()) {
      why = backlogFull(backlog.files() + admitted.get());
    }
    if (why == null) {
      var wait = rate.take(sender);
      why =
          wait.isZero()
              ? null
              : new Reason(
                  ChannelCode.RATE_EXCEEDED,
                  "At most %d files a second of one sender are taken.".formatted(limits.rate()),
                  wait);
    }
    if (why != null) {
      refused.incrementAndGet();
      throw new TransmissionRefused(why.code(), why.message(), why.retryAfter(), null);
    }
    admitted.incrementAndGet();
  }

  /** Takes a new measurement into account; returns why intake is paused from now on. */
  public Optional<Reason> measured(Backlog now) {
    boolean paused = reason != null;
    backlog = now;
    admitted.set(0);
    // a pause lasts until there is room again, so that intake does not pause and resume every
    // second
    long files = paused ? Math.max(1, limits.backlogFiles() * 4 / 5) : limits.backlogFiles();
    long bytes = paused ? Math.max(1, limits.backlogBytes() * 4 / 5) : limits.backlogBytes();
    long floor = paused ? limits.diskFree() * 11 / 10 : limits.diskFree();
    long free = diskFree.getAsLong();
    Reason found = null;
    if (free < floor) {
      found =
          new Reason(
              ChannelCode.DISK_LOW,
              "The hub's disk has %d bytes free and must have %d; nothing was taken."
                  .formatted(free, limits.diskFree()),
              DISK_IS_CLEARED);
    } else if (now.files() >= files || now.bytes() >= bytes) {
      found = backlogFull(now.files());
    }
    reason = found;
    return Optional.ofNullable(found);
  }

  private Reason backlogFull(long files) {
    return new Reason(
        ChannelCode.BACKLOG_FULL,
        "%d files wait to be read, and the hub takes no more for now; nothing was taken."
            .formatted(files),
        BACKLOG_SHRINKS);
  }

  /** Why intake is paused; empty while it is not. */
  public Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  /** What waited to be read when it was last measured. */
  public Backlog backlog() {
    return backlog;
  }

  /** Files refused since the start. */
  public long refused() {
    return refused.get();
  }
}
