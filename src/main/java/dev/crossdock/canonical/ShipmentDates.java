package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** When goods left, arrive or arrived. */
public record ShipmentDates(
    @Nullable Moment shipped,
    @Nullable Moment pickup,
    @Nullable Moment estimatedDelivery,
    @Nullable Moment requestedDelivery,
    @Nullable Moment delivered) {}
