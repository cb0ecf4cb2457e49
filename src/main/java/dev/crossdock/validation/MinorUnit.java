package dev.crossdock.validation;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The smallest amount of a currency: what rounding may leave over. */
final class MinorUnit {

  private static final int USUAL_DIGITS = 2;

  private MinorUnit() {}

  /** By ISO 4217: 0.01 of the euro, 1 yen; 0.01 where the currency is not told or not one. */
  static BigDecimal of(@Nullable String currency) {
    return BigDecimal.ONE.movePointLeft(digits(currency));
  }

  private static int digits(@Nullable String currency) {
    if (currency == null) {
      return USUAL_DIGITS;
    }
    try {
      int digits = Currency.getInstance(currency).getDefaultFractionDigits();
      return digits < 0 ? USUAL_DIGITS : digits;
    } catch (IllegalArgumentException unknown) {
      return USUAL_DIGITS;
    }
  }
}
