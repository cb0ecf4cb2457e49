package dev.crossdock.delivery;

import dev.crossdock.diagnostics.Code;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of one attempt.
 *
 * @param attempt fencing token; the result is void when it is no longer the current one
 * @param move FINISH, POSTPONE, GIVE_UP or DOUBT
 * @param pause until the next attempt, zero when there is none
 * @param status HTTP status, 0 where there is none
 * @param probe whether this attempt only asked whether the target is back, and does not count
 * @param bypassed whether those behind it in its order key go on without it, once it is given up
 */
public record DeliveryResult(
    long id,
    int attempt,
    DeliveryTransition move,
    Duration pause,
    @Nullable Code code,
    @Nullable String detail,
    int status,
    Instant startedAt,
    boolean probe,
    boolean bypassed) {

  /** PostgreSQL takes no NUL in a text: one would keep a whole batch from being recorded. */
  public DeliveryResult {
    detail = detail == null ? null : detail.replace('\0', '\uFFFD');
  }

  /** Of an attempt that counts. */
  public DeliveryResult(
      long id,
      int attempt,
      DeliveryTransition move,
      Duration pause,
      @Nullable Code code,
      @Nullable String detail,
      int status,
      Instant startedAt) {
    this(id, attempt, move, pause, code, detail, status, startedAt, false, false);
  }

  /** The same of a probe that failed: tried again, however often that was. */
  DeliveryResult probed(Duration next) {
    return new DeliveryResult(
        id,
        attempt,
        DeliveryTransition.POSTPONE,
        next,
        code,
        detail,
        status,
        startedAt,
        true,
        false);
  }

  /** The same, holding nobody. */
  public DeliveryResult asBypassed() {
    return new DeliveryResult(
        id, attempt, move, pause, code, detail, status, startedAt, probe, true);
  }
}
