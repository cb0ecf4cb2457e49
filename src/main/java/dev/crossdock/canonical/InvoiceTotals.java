package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Totals as the sender states them, for checking (UBL LegalMonetaryTotal). */
public record InvoiceTotals(
    @Nullable Integer lineCount,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal allowanceAmount,
    @Nullable BigDecimal chargeAmount,
    @Nullable BigDecimal freightAmount,
    @Nullable BigDecimal taxableAmount,
    @Nullable BigDecimal taxAmount,
    @Nullable BigDecimal totalAmount,
    @Nullable BigDecimal prepaidAmount,
    @Nullable BigDecimal roundingAmount,
    @Nullable BigDecimal payableAmount,
    @Nullable BigDecimal discountableAmount,
    @Nullable BigDecimal discountedAmount,
    @Nullable BigDecimal discountAmount,
    @Nullable BigDecimal accountingTaxAmount,
    @Nullable Quantity weight,
    @Nullable Quantity volume,
    @Nullable Integer packageCount,
    List<OtherAmount> others) {
  public InvoiceTotals {
    others = List.copyOf(others);
  }
}
