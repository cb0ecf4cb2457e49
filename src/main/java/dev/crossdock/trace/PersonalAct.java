package dev.crossdock.trace;

import dev.crossdock.audit.AuditEntry.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a document or transmission, and why.
 *
 * @param action title of the action, such as {@code Archive a document}
 * @param outcome whether it was done, refused or failed
 */
public record PersonalAct(
    Instant at, String actor, String action, Outcome outcome, @Nullable String reason) {}
