package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** Weights and sizes. */
public record Measures(
    @Nullable Quantity grossWeight,
    @Nullable Quantity netWeight,
    @Nullable Quantity volume,
    @Nullable Quantity length,
    @Nullable Quantity width,
    @Nullable Quantity height) {}
