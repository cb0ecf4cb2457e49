package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When goods left, arrive or arrived. */
public record ShipmentDates(
    @Nullable Moment shipped,
    @Nullable Moment pickup,
    @Nullable Moment estimatedDelivery,
    @Nullable Moment requestedDelivery,
    @Nullable Moment delivered,
    @Nullable Moment scheduledDelivery,
    @Nullable Moment promisedDelivery,
    @Nullable Moment estimatedShipment,
    @Nullable Moment earliestDelivery,
    @Nullable Moment latestDelivery,
    List<OtherDate> others) {
  public ShipmentDates {
    others = List.copyOf(others);
  }
}
