package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** How much stock there is of each kind. */
public record StockQuantities(
    @Nullable Quantity onHand,
    @Nullable Quantity allocated,
    @Nullable Quantity available,
    @Nullable Quantity inTransit,
    @Nullable Quantity onOrder,
    @Nullable Quantity inInspection,
    @Nullable Quantity blocked,
    @Nullable Quantity damaged,
    @Nullable Quantity backordered,
    @Nullable Quantity sold,
    @Nullable Quantity minimum,
    @Nullable Quantity maximum) {}
