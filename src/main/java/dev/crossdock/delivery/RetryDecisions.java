package dev.crossdock.delivery;

import dev.crossdock.config.Target;
import dev.crossdock.diagnostics.DeliveryCode;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What an outcome means for a delivery under its target's policy: done, tried again after a pause,
 * given up, or in doubt. Thread-safe.
 */
public final class RetryDecisions {
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(6);

  private final Target target;
  private final RandomGenerator random;

  public RetryDecisions(Target target, RandomGenerator random) {
    this.target = target;
    this.random = random;
  }

  DeliveryResult of(DeliveryTask task, Outcome outcome, Instant startedAt) {
    return decide(task.id(), task.attempt(), task.counted(), weighed(outcome), startedAt);
  }

  /** Of a call that only asked whether the target is back: failed, it is tried again for ever. */
  DeliveryResult ofProbe(DeliveryTask task, Outcome outcome, Instant startedAt) {
    var usual = decide(task.id(), task.attempt(), 0, weighed(outcome), startedAt);
    return usual.move() == DeliveryTransition.POSTPONE
        ? usual.probed(target.circuit().firstPause())
        : usual;
  }

  /** The hub stopped in the middle of a call. */
  DeliveryResult of(ExpiredLease expired) {
    var outcome = new Outcome.InDoubt(DeliveryCode.DELIVERY_INTERRUPTED, expired.detail(), 0);
    int counted = expired.attempt() - expired.probes();
    return decide(expired.id(), expired.attempt(), counted, outcome, expired.leasedAt());
  }

  /** As the target's policy has it. What is in doubt stays so. */
  private Outcome weighed(Outcome outcome) {
    var retry = target.retry();
    if (outcome instanceof Outcome.Retry a && retry.isPermanent(a.status(), a.code())) {
      return new Outcome.Refused(a.code(), a.detail(), a.status());
    }
    if (outcome instanceof Outcome.Refused d && retry.isPassing(d.status(), d.code())) {
      return new Outcome.Retry(d.code(), d.detail(), d.status(), null);
    }
    return outcome;
  }

  private DeliveryResult decide(
      long id, int attempt, int counted, Outcome outcome, Instant startedAt) {
    var result = decision(id, attempt, counted, outcome, startedAt);
    return result.move() == DeliveryTransition.GIVE_UP && target.retry().skipsDeadLettered()
        ? result.asBypassed()
        : result;
  }

  private DeliveryResult decision(
      long id, int attempt, int counted, Outcome outcome, Instant startedAt) {
    if (outcome instanceof Outcome.Done done) {
      return new DeliveryResult(
          id,
          attempt,
          DeliveryTransition.FINISH,
          Duration.ZERO,
          null,
          null,
          done.status(),
          startedAt);
    }
    if (outcome instanceof Outcome.Refused refused) {
      return new DeliveryResult(
          id,
          attempt,
          DeliveryTransition.GIVE_UP,
          Duration.ZERO,
          refused.code(),
          refused.detail(),
          refused.status(),
          startedAt);
    }
    if (outcome instanceof Outcome.Retry again) {
      return retry(id, attempt, counted, again, startedAt);
    }
    var doubt = (Outcome.InDoubt) outcome;
    if (mayRepeat()) {
      var again = new Outcome.Retry(doubt.code(), doubt.detail(), doubt.status(), null);
      return retry(id, attempt, counted, again, startedAt);
    }
    return new DeliveryResult(
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

  private DeliveryResult retry(
      long id, int attempt, int counted, Outcome.Retry again, Instant startedAt) {
    var exhausted = counted >= target.retry().attempts();
    return new DeliveryResult(
        id,
        attempt,
        exhausted ? DeliveryTransition.GIVE_UP : DeliveryTransition.POSTPONE,
        exhausted ? Duration.ZERO : pause(counted, again),
        again.code(),
        again.detail(),
        again.status(),
        startedAt);
  }

  private Duration pause(int attempt, Outcome.Retry again) {
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
