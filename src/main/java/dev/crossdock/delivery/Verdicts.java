package dev.crossdock.delivery;

import dev.crossdock.fault.Code;
import dev.crossdock.partner.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What an outcome means for a delivery under its target's policy: done, again after a pause, given
 * up, or in doubt. Thread-safe.
 */
public final class Verdicts {
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(6);

  private final Target target;
  private final RandomGenerator random;

  public Verdicts(Target target, RandomGenerator random) {
    this.target = target;
    this.random = random;
  }

  Settlement of(DeliveryTask task, Outcome outcome, Instant startedAt) {
    return settle(task.id(), task.attempt(), outcome, startedAt);
  }

  /** The hub stopped in the middle of a call. */
  Settlement of(ExpiredLease expired) {
    var detail = "The lease of attempt " + expired.attempt() + " ran out";
    var outcome = new Outcome.InDoubt(Code.DELIVERY_INTERRUPTED, detail, 0);
    return settle(expired.id(), expired.attempt(), outcome, expired.leasedAt());
  }

  private Settlement settle(long id, int attempt, Outcome outcome, Instant startedAt) {
    if (outcome instanceof Outcome.Done done) {
      return new Settlement(
          id,
          attempt,
          DeliveryTransition.FINISH,
          Duration.ZERO,
          null,
          null,
          done.status(),
          startedAt);
    }
    if (outcome instanceof Outcome.Dead dead) {
      return new Settlement(
          id,
          attempt,
          DeliveryTransition.GIVE_UP,
          Duration.ZERO,
          dead.code(),
          dead.detail(),
          dead.status(),
          startedAt);
    }
    if (outcome instanceof Outcome.Again again) {
      return again(id, attempt, again, startedAt);
    }
    var doubt = (Outcome.InDoubt) outcome;
    if (mayRepeat()) {
      var again = new Outcome.Again(doubt.code(), doubt.detail(), doubt.status(), null);
      return again(id, attempt, again, startedAt);
    }
    return new Settlement(
        id,
        attempt,
        DeliveryTransition.DOUBT,
        Duration.ZERO,
        doubt.code(),
        doubt.detail(),
        doubt.status(),
        startedAt);
  }

  /** It drops repeats itself, or is asked before a repeat. */
  boolean mayRepeat() {
    return target.dedupes() || target.lookup() != null;
  }

  private Settlement again(long id, int attempt, Outcome.Again again, Instant startedAt) {
    var exhausted = attempt >= target.retry().attempts();
    return new Settlement(
        id,
        attempt,
        exhausted ? DeliveryTransition.GIVE_UP : DeliveryTransition.POSTPONE,
        exhausted ? Duration.ZERO : pause(attempt, again),
        again.code(),
        again.detail(),
        again.status(),
        startedAt);
  }

  private Duration pause(int attempt, Outcome.Again again) {
    var delay = target.retry().delayAfter(attempt);
    var spread = (long) (delay.toMillis() * target.retry().jitter() * random.nextDouble());
    var own = delay.plusMillis(spread);
    var asked = again.retryAfter();
    if (asked == null || asked.compareTo(own) <= 0) {
      return own;
    }
    return asked.compareTo(LONGEST_RETRY_AFTER) < 0 ? asked : LONGEST_RETRY_AFTER;
  }
}
