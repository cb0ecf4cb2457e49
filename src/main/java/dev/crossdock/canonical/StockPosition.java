package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** Stock of an item in one place, of one lot and status. */
public record StockPosition(
    @Nullable Location location,
    @Nullable Lot lot,
    @Nullable QualityStatus qualityStatus,
    @Nullable PartyId owner,
    StockQuantities quantities,
    @Nullable Origin source) {}
