package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A deduction or an addition.
 *
 * @param code the sender's own code for what it is for (X12 1300, EDIFACT 7161)
 * @param percent of the base, 5 means five per cent
 */
public record AllowanceCharge(
    Kind kind,
    @Nullable String code,
    @Nullable String description,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal rate,
    @Nullable Quantity quantity) {

  /** Whether it lowers or raises what is to be paid. */
  public enum Kind {
    ALLOWANCE,
    CHARGE
  }
}
