package dev.crossdock.delivery;

import dev.crossdock.partner.Usage;
import org.jspecify.annotations.Nullable;

/**
 * One document that is to go to one target.
 *
 * @param orderKey documents of one key reach a target in the order of {@code orderSeq}; null when
 *     order does not matter
 */
public record PlannedDelivery(
    long documentId, String target, Usage usage, @Nullable String orderKey, long orderSeq) {}
