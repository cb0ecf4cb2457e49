package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Totals as the sender states them, for checking. */
public record OrderTotals(
    @Nullable Integer lineCount,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal taxAmount,
    @Nullable BigDecimal allowanceAmount,
    @Nullable BigDecimal chargeAmount,
    @Nullable BigDecimal taxableAmount,
    @Nullable BigDecimal totalAmount,
    @Nullable BigDecimal prepaidAmount,
    @Nullable BigDecimal roundingAmount,
    @Nullable BigDecimal payableAmount,
    @Nullable Quantity weight,
    @Nullable Quantity volume,
    @Nullable Integer packageCount,
    List<OtherAmount> others) {
  public OrderTotals {
    others = List.copyOf(others);
  }
}
