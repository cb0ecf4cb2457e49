package dev.crossdock.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person did to a document or transmission, such as {@code archive}, and why. */
public record PersonalAct(Instant at, String who, String what, @Nullable String why) {}
