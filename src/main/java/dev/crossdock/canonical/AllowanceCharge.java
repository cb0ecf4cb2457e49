package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deduction or an addition.
 *
 * @param code the sender's own code for what it is for (X12 1300, EDIFACT 7161)
 * @param reason what it is for, where that has a meaning of its own
 * @param percent of the base, 5 means five per cent
 */
public record AllowanceCharge(
    Kind kind,
    @Nullable String code,
    @Nullable AllowanceReason reason,
    @Nullable String description,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal rate,
    @Nullable Quantity quantity,
    List<Tax> taxes,
    @Nullable BigDecimal baseAmount,
    @Nullable Integer sequence,
    @Nullable String agencyCode,
    @Nullable String agencyServiceCode,
    @Nullable String handlingCode,
    @Nullable String percentCode,
    @Nullable String reference) {

  public AllowanceCharge {
    taxes = List.copyOf(taxes);
  }

  /** Whether it lowers or raises what is to be paid. */
  public enum Kind {
    ALLOWANCE,
    CHARGE
  }
}
