package dev.crossdock.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done about a replay. */
public record ReplayAct(Instant at, String actor, String action, @Nullable String reason) {}
