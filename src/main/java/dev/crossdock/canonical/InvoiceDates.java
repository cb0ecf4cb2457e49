package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** When what is invoiced happened. */
public record InvoiceDates(
    @Nullable Moment shipped,
    @Nullable Moment delivered,
    @Nullable Moment taxPoint,
    @Nullable Moment periodStart,
    @Nullable Moment periodEnd) {}
