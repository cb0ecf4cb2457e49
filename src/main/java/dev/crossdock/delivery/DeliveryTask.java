package dev.crossdock.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A leased delivery, with what a target route needs of it.
 *
 * @param attempt this attempt's number from 1, the fencing token of its result
 * @param probes attempts before this one that only asked whether the target is back
 * @param idempotencyKey the same on every attempt and replay, unless a replay was to give it anew
 * @param repeat how often it was given anew
 * @param type document type, such as {@code order} or {@code acknowledgement}
 * @param standard such as {@code x12} or {@code csv}
 * @param message the standard's own name, such as {@code 850} or {@code 997}
 * @param json canonical JSON of what came in; null for what goes out as bytes, and where the body
 *     is too large to come along ({@link Deliveries#body})
 * @param raw bytes of what goes out; null for canonical documents
 */
@SuppressWarnings("ArrayRecordComponent")
public record DeliveryTask(
    long id,
    int attempt,
    int probes,
    String target,
    String idempotencyKey,
    int repeat,
    long documentId,
    String type,
    String standard,
    String message,
    String usage,
    @Nullable String partner,
    @Nullable String documentNumber,
    @Nullable String orderKey,
    @Nullable String json,
    byte @Nullable [] raw) {

  /** Attempts that count, this one included. */
  int counted() {
    return attempt - probes;
  }

  /** The same task with this body. */
  public DeliveryTask with(Body body) {
    return new DeliveryTask(
        id,
        attempt,
        probes,
        target,
        idempotencyKey,
        repeat,
        documentId,
        type,
        standard,
        message,
        usage,
        partner,
        documentNumber,
        orderKey,
        body.json(),
        body.raw());
  }

  /** What is delivered: canonical JSON, or the bytes as they are. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Body(@Nullable String json, byte @Nullable [] raw) {}
}
