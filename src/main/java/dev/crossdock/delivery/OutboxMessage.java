package dev.crossdock.delivery;

import org.jspecify.annotations.Nullable;

/**
 * An id on its way to the broker.
 *
 * @param duplicateId the same each time this row is sent
 * @param attempt the attempt that ended a dead letter, 0 otherwise
 * @param code why it is dead-lettered, null otherwise
 */
public record OutboxMessage(
    String duplicateId, String queue, long deliveryId, int attempt, @Nullable String code) {}
