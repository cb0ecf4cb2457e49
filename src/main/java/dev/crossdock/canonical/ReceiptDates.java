package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** When goods came and were looked at. */
public record ReceiptDates(
    @Nullable Moment shipped,
    @Nullable Moment received,
    @Nullable Moment inspected,
    @Nullable Moment posted) {}
