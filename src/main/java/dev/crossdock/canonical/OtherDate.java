package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** A date of a kind that has no field of its own. */
public record OtherDate(String code, Moment date, @Nullable Moment until) {}
