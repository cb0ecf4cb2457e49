package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who carries the goods, and how (UBL Shipment, ShipmentStage). */
public record Transport(
    @Nullable TransportMode mode,
    @Nullable String modeCode,
    @Nullable String scac,
    @Nullable String carrier,
    @Nullable String service,
    @Nullable String routing,
    @Nullable String billOfLading,
    @Nullable String masterBillOfLading,
    @Nullable String proNumber,
    List<String> trackingNumbers,
    List<Equipment> equipment,
    @Nullable String sequence,
    List<PartyId> carrierIds,
    @Nullable String serviceLevel,
    @Nullable String statusCode,
    @Nullable String location,
    @Nullable String locationCode,
    @Nullable String vehicle,
    List<TransportStage> stages) {
  public Transport {
    trackingNumbers = List.copyOf(trackingNumbers);
    equipment = List.copyOf(equipment);
    carrierIds = List.copyOf(carrierIds);
    stages = List.copyOf(stages);
  }
}
