package dev.crossdock.trace;

import org.jspecify.annotations.Nullable;

/**
 * Why a document goes to a target, or does not, as it was decided when the document was accepted.
 *
 * @param subscription the subscription that it is about; null where it is the agreement
 * @param when the condition, as it was written then; null where there was none
 * @param reason what decided: {@code true}, {@code false}, {@code null}, {@code always}, or in
 *     words
 */
public record TracedChoice(
    String target,
    boolean chosen,
    @Nullable String subscription,
    @Nullable String when,
    String reason) {}
