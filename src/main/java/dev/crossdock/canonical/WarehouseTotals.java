package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Totals as the sender states them, for checking. */
public record WarehouseTotals(
    @Nullable Integer lineCount,
    @Nullable BigDecimal quantity,
    @Nullable Integer packageCount,
    @Nullable Quantity grossWeight,
    @Nullable Quantity volume) {}
