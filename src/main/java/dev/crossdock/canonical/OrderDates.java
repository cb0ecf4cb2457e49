package dev.crossdock.canonical;

import java.util.List;
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
    @Nullable Moment cancelAfter,
    @Nullable Moment scheduledDelivery,
    @Nullable Moment scheduledShipment,
    @Nullable Moment estimatedDelivery,
    @Nullable Moment estimatedShipment,
    @Nullable Moment requestedPickup,
    @Nullable Moment cancelIfNotShippedBy,
    @Nullable Moment cancelIfNotDeliveredBy,
    @Nullable Moment cancelled,
    @Nullable Moment shipped,
    @Nullable Moment delivered,
    @Nullable Moment available,
    @Nullable Moment ordered,
    @Nullable Moment sold,
    @Nullable Moment effective,
    @Nullable Moment expiration,
    @Nullable Moment promotionStart,
    @Nullable Moment promotionEnd,
    List<OtherDate> others) {
  public OrderDates {
    others = List.copyOf(others);
  }
}
