package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A further leg of the way (X12 TD5, EDIFACT TDT, UBL ShipmentStage). */
public record TransportStage(
    @Nullable String sequence,
    @Nullable TransportMode mode,
    @Nullable String modeCode,
    @Nullable String scac,
    @Nullable String carrier,
    List<PartyId> carrierIds,
    @Nullable String service,
    @Nullable String routing,
    @Nullable String vehicle,
    @Nullable String location) {
  public TransportStage {
    carrierIds = List.copyOf(carrierIds);
  }
}
