package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Totals as the sender states them, for checking. */
public record ShipmentTotals(
    @Nullable Integer lineCount,
    @Nullable BigDecimal quantity,
    @Nullable Integer packageCount,
    @Nullable Integer hierarchyCount,
    @Nullable Quantity weight,
    @Nullable Quantity volume) {}
