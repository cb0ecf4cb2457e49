package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Totals as the sender states them, for checking. */
public record ReceiptTotals(
    @Nullable Integer lineCount, @Nullable BigDecimal quantity, @Nullable Integer packageCount) {}
