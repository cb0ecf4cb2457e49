package dev.crossdock.delivery;

import dev.crossdock.audit.AuditEntry.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with every attempt and what operators did to it.
 *
 * @param next what a person does about it in the state that it is in; empty: nothing
 * @param holdsBack how many of its order key wait at this target until it is decided
 */
public record DeliveryStory(
    FoundDelivery delivery, String next, long holdsBack, List<Attempt> attempts, List<Act> acts) {

  public DeliveryStory {
    attempts = List.copyOf(attempts);
    acts = List.copyOf(acts);
  }

  /**
   * A call, or a lease that ran out.
   *
   * @param hub which hub made it
   * @param status HTTP status; null where there is none
   * @param kept whether what was sent and answered is kept
   */
  public record Attempt(
      int no,
      @Nullable String hub,
      Instant startedAt,
      Instant endedAt,
      String outcome,
      @Nullable String code,
      @Nullable String detail,
      @Nullable Integer status,
      boolean kept) {}

  /** What somebody did, or was refused. */
  public record Act(
      Instant at, String actor, String action, Outcome outcome, @Nullable String reason) {}
}
