package dev.crossdock.canonical;

/** How goods travel (X12 91, EDIFACT 8067). */
public enum TransportMode {
  ROAD,
  RAIL,
  SEA,
  AIR,
  INLAND_WATER,
  PARCEL,
  INTERMODAL,
  /** The consignee collects them. */
  PICKUP,
  OTHER
}
