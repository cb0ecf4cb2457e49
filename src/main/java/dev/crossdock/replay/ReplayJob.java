package dev.crossdock.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A replay that is worked on.
 *
 * @param cursor where listing its documents goes on
 * @param stopAt as many failures stop it
 */
public record ReplayJob(
    long id,
    ReplayOrder order,
    boolean selected,
    @Nullable String cursor,
    Instant createdAt,
    long stopAt,
    long underWay,
    long failed) {}
