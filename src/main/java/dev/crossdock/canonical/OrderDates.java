package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** When things are to happen, for an order, a line or a part of a line. */
public record OrderDates(
    @Nullable Moment requestedDelivery,
    @Nullable Moment requestedShipment,
    @Nullable Moment promisedDelivery,
    @Nullable Moment promisedShipment,
    @Nullable Moment earliestDelivery,
    @Nullable Moment latestDelivery,
    @Nullable Moment earliestShipment,
    @Nullable Moment latestShipment,
    @Nullable Moment cancelAfter) {}
