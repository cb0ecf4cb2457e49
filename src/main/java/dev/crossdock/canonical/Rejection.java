package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** Why goods are not accepted as they came. */
public record Rejection(
    RejectionKind kind,
    @Nullable String code,
    @Nullable Quantity quantity,
    @Nullable String description) {}
