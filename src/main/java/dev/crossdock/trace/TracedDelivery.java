package dev.crossdock.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document's way to one target.
 *
 * @param label its state in words
 * @param next what a person does about it; empty: nothing
 * @param attempts those that ended, first one first
 */
public record TracedDelivery(
    long id,
    String target,
    String usage,
    String state,
    String label,
    String next,
    int attempt,
    String idempotencyKey,
    @Nullable String code,
    @Nullable String detail,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    List<Attempt> attempts) {

  public TracedDelivery {
    attempts = List.copyOf(attempts);
  }

  /** One call of the target. */
  public record Attempt(
      int attempt,
      Instant startedAt,
      Instant endedAt,
      String outcome,
      @Nullable String code,
      @Nullable String detail,
      @Nullable Integer status) {}
}
