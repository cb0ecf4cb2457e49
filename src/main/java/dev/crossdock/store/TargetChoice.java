package dev.crossdock.store;

import org.jspecify.annotations.Nullable;

/**
 * Why a document goes to a target, or does not: decided once, as it is accepted.
 *
 * @param subscription id of the subscription that it is about; null where it is the agreement
 * @param when the condition, as it was written; null where there is none
 * @param reason what decided, in words, such as {@code always}, {@code true} or {@code null}
 */
public record TargetChoice(
    String target,
    boolean chosen,
    @Nullable String subscription,
    @Nullable String when,
    String reason) {}
