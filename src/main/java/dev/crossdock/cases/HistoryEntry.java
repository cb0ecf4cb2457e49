package dev.crossdock.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param actor a user's name, or {@code hub}
 * @param action {@code opened}, {@code comment}, or a transition's id
 * @param reason the comment, or the reason given
 * @param from state before; null when it was opened
 */
public record HistoryEntry(
    Instant at,
    String actor,
    String action,
    @Nullable String reason,
    @Nullable CaseState from,
    CaseState to,
    @Nullable String assignee) {}
