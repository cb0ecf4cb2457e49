package dev.crossdock.delivery;

import dev.crossdock.diagnostics.DeliveryCode;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The net under everything: lets leases run out, announces what is due again, and what nobody took
 * for a minute, so that an empty broker is a delay and never a loss. Thread-safe.
 */
public final class Sweep {
  private static final int BATCH = 500;

  private final Deliveries deliveries;
  private final Gates gates;
  private final Function<String, @Nullable RetryDecisions> decisions;
  private final DeliveryEvents events;
  private final Signals signals;
  private final Tally tally;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /**
   * @param decisions those of a target by its id, null when no target is called so
   */
  public Sweep(
      Deliveries deliveries,
      Gates gates,
      Function<String, @Nullable RetryDecisions> decisions,
      DeliveryEvents events,
      Signals signals,
      Tally tally) {
    this.deliveries = deliveries;
    this.gates = gates;
    this.decisions = decisions;
    this.events = events;
    this.signals = signals;
    this.tally = tally;
  }

  /** One round. Returns how many were dealt with. */
  public int run() {
    var expired =
        deliveries.expire(BATCH, this::decision, recorded -> Delivering.tell(recorded, events));
    tally.add(expired);
    gates.releaseDue();
    var announced = deliveries.announceDue(BATCH);
    if (!announced.isEmpty()) {
      signals.wake(WakeUp.RELAY);
      announced.forEach(this::missing);
    }
    return expired.size() + announced.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What waits for a target that no file names would wait unseen: told once, till it is there. */
  private void missing(String target, int waiting) {
    if (decisions.apply(target) != null) {
      told.remove(target);
    } else if (told.add(target)) {
      events.targetFailing(
          target,
          DeliveryCode.TARGET_UNKNOWN,
          waiting + " deliveries or more wait for " + target + ", which no file names.",
          List.of());
    }
  }

  /** A target that is gone can't be asked: a person decides. */
  private DeliveryResult decision(ExpiredLease expired) {
    var known = decisions.apply(expired.target());
    return known != null
        ? known.of(expired)
        : new DeliveryResult(
            expired.id(),
            expired.attempt(),
            DeliveryTransition.DOUBT,
            Duration.ZERO,
            DeliveryCode.TARGET_UNKNOWN,
            "The lease ran out and no target is called " + expired.target(),
            0,
            expired.leasedAt());
  }
}
