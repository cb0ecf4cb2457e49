package dev.crossdock.delivery;

import dev.crossdock.config.Usage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document that is to go to one target.
 *
 * @param orderKey documents of one key reach a target in the order of {@code orderSeq}; null when
 *     order does not matter
 * @param idempotencyKey what the target knows a repeat by; null for one at random
 */
public record PlannedDelivery(
    long documentId,
    String target,
    Usage usage,
    @Nullable String orderKey,
    long orderSeq,
    @Nullable UUID idempotencyKey) {

  /** With an idempotency key at random. */
  public PlannedDelivery(
      long documentId, String target, Usage usage, @Nullable String orderKey, long orderSeq) {
    this(documentId, target, usage, orderKey, orderSeq, null);
  }

  /** The idempotency key as text; null for one at random. */
  public @Nullable String idempotency() {
    return idempotencyKey == null ? null : idempotencyKey.toString();
  }
}
