package dev.crossdock.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param who a user's name, or {@code hub}
 * @param what {@code opened}, {@code comment}, or a transition's id
 * @param why the comment, or the reason given
 * @param from state before; null when it was opened
 */
public record HistoryEntry(
    Instant at,
    String who,
    String what,
    @Nullable String why,
    @Nullable CaseState from,
    CaseState to,
    @Nullable String assignee) {}
