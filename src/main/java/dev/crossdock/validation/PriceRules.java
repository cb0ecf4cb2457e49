package dev.crossdock.validation;

import dev.crossdock.canonical.AllowanceCharge;
import dev.crossdock.canonical.Price;
import dev.crossdock.canonical.PricedLine;
import dev.crossdock.canonical.Tax;
import dev.crossdock.diagnostics.RuleCode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rules about prices, amounts and taxes. */
final class PriceRules {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** Tax is often added up from rounded taxes of lines. */
  private static final BigDecimal TAX_TOLERANCE = new BigDecimal("0.05");

  private PriceRules() {}

  static void isNotNegative(Price price, At at, Findings findings) {
    if (price.amount().signum() < 0) {
      var amount = price.amount().toPlainString();
      findings.add(RuleCode.PRICE_NEGATIVE, at, "amount", amount, "The price is " + amount + '.');
    }
  }

  static void basisIsPositive(Price price, At at, Findings findings) {
    var basis = price.basisQuantity();
    if (basis != null && basis.signum() <= 0) {
      findings.add(
          RuleCode.PRICE_BASIS_INVALID,
          at,
          "basisQuantity",
          basis.toPlainString(),
          "The price is for " + basis.toPlainString() + " units.");
    }
  }

  /**
   * Told only where units agree, nothing is allowed or charged, and more than a cent is missing.
   */
  static void amountIsQuantityTimesPrice(PricedLine line, At at, Findings findings) {
    var stated = line.amount();
    var quantity = line.pricedQuantity();
    if (stated == null || quantity == null || !line.allowancesCharges().isEmpty()) {
      return;
    }
    var price = line.price().orElse(null);
    if (price == null
        || (price.unit() != null && !price.unit().equals(quantity.unit()))
        || (price.currency() != null && !price.currency().equals(line.currency()))) {
      return;
    }
    var basis = price.basisQuantity() == null ? BigDecimal.ONE : price.basisQuantity();
    if (basis.signum() <= 0) {
      return;
    }
    var amount = quantity.value().multiply(price.amount()).divide(basis, 4, RoundingMode.HALF_UP);
    if (amount.subtract(stated).abs().compareTo(CENT) > 0) {
      findings.add(
          RuleCode.LINE_AMOUNT_MISMATCH,
          at,
          "amount",
          stated.toPlainString(),
          "Stated is %s, quantity times price is %s."
              .formatted(stated.toPlainString(), amount.stripTrailingZeros().toPlainString()));
    }
  }

  /** Told where more than rounding lies between. */
  static void allowanceIsPercentOfItsBase(AllowanceCharge given, At at, Findings findings) {
    if (given.amount() == null || given.percent() == null || given.baseAmount() == null) {
      return;
    }
    var due = given.baseAmount().multiply(given.percent()).movePointLeft(2);
    if (due.abs().subtract(given.amount().abs()).abs().compareTo(TAX_TOLERANCE) > 0) {
      findings.add(
          RuleCode.ALLOWANCE_MISMATCH,
          at,
          "percent",
          given.percent().toPlainString(),
          "Stated is %s, %s per cent of %s are %s."
              .formatted(
                  given.amount().toPlainString(),
                  given.percent().toPlainString(),
                  given.baseAmount().toPlainString(),
                  due.stripTrailingZeros().toPlainString()));
    }
  }

  static void taxIsPercentOfWhatIsTaxed(Tax tax, At at, Findings findings) {
    if (tax.amount() == null || tax.percent() == null || tax.taxableAmount() == null) {
      return;
    }
    var due = tax.taxableAmount().multiply(tax.percent()).movePointLeft(2);
    if (due.subtract(tax.amount()).abs().compareTo(TAX_TOLERANCE) > 0) {
      findings.add(
          RuleCode.TAX_MISMATCH,
          at,
          "amount",
          tax.amount().toPlainString(),
          "Stated is %s, %s per cent of %s are %s."
              .formatted(
                  tax.amount().toPlainString(),
                  tax.percent().toPlainString(),
                  tax.taxableAmount().toPlainString(),
                  due.stripTrailingZeros().toPlainString()));
    }
  }
}
