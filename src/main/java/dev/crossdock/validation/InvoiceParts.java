package dev.crossdock.validation;

import dev.crossdock.canonical.AllowanceCharge;
import dev.crossdock.canonical.AllowanceReason;
import dev.crossdock.canonical.Invoice;
import dev.crossdock.canonical.InvoiceLine;
import dev.crossdock.canonical.InvoiceTotals;
import dev.crossdock.canonical.Tax;
import dev.crossdock.canonical.TaxType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sums an invoice is made of, where each of them is told and none may lie in another. */
record InvoiceParts(BigDecimal lines, BigDecimal allowances, BigDecimal charges, BigDecimal taxes) {

  static Optional<InvoiceParts> of(Invoice invoice) {
    var tolerance = MinorUnit.of(invoice.currency());
    var totals = invoice.totals();
    var lines = lines(invoice);
    var allowances = allowancesOrCharges(invoice, AllowanceCharge.Kind.ALLOWANCE);
    var charges = allowancesOrCharges(invoice, AllowanceCharge.Kind.CHARGE);
    var taxes = taxes(invoice);
    if (lines == null || allowances == null || charges == null || taxes == null) {
      return Optional.empty();
    }
    boolean contradicted =
        totals != null
            && (isNot(totals.amount(), lines, tolerance)
                || isNot(totals.allowanceAmount(), allowances, tolerance)
                || isNot(totals.chargeAmount(), charges, tolerance)
                || isFreightApart(invoice, totals));
    return contradicted
        ? Optional.empty()
        : Optional.of(new InvoiceParts(lines, allowances, charges, taxes));
  }

  BigDecimal total() {
    return lines.subtract(allowances).add(charges).add(taxes);
  }

  /** {@code lines of 100, less allowances of 5, charges of 25 and taxes of 22.8}. */
  @Override
  public String toString() {
    return "lines of %s, less allowances of %s, charges of %s and taxes of %s"
        .formatted(plain(lines), plain(allowances), plain(charges), plain(taxes));
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Of lines with allowances or charges some state the amount with them, some without. */
  private static @Nullable BigDecimal lines(Invoice invoice) {
    return invoice.lines().stream().allMatch(l -> l.allowancesCharges().isEmpty())
        ? sum(invoice.lines().stream().map(InvoiceLine::amount).toList())
        : null;
  }

  /** A sign may repeat what the kind says, or turn it round. */
  private static @Nullable BigDecimal allowancesOrCharges(
      Invoice invoice, AllowanceCharge.Kind kind) {
    var amounts =
        invoice.allowancesCharges().stream()
            .filter(a -> a.kind() == kind)
            .map(AllowanceCharge::amount)
            .toList();
    return amounts.stream().anyMatch(a -> a != null && a.signum() < 0) ? null : sum(amounts);
  }

  /**
   * As the totals state them, else those of the invoice as a whole. Not told where only parts say
   * how they are taxed, where taxes may be in another currency, and where one lowers the total.
   */
  private static @Nullable BigDecimal taxes(Invoice invoice) {
    var totals = invoice.totals();
    if (allTaxes(invoice).anyMatch(t -> t.type() == TaxType.WITHHOLDING)) {
      return null;
    }
    var own =
        sum(invoice.taxes().stream().filter(t -> t.currency() == null).map(Tax::amount).toList());
    if (totals != null && totals.taxAmount() != null) {
      boolean contradicted =
          !invoice.taxes().isEmpty()
              && own != null
              && isNot(totals.taxAmount(), own, MinorUnit.of(invoice.currency()));
      return contradicted ? null : totals.taxAmount();
    }
    boolean elsewhere = invoice.taxes().isEmpty() && allTaxes(invoice).findAny().isPresent();
    boolean otherCurrency =
        invoice.taxCurrency() != null && !invoice.taxCurrency().equals(invoice.currency());
    return elsewhere || otherCurrency ? null : own;
  }

  private static Stream<Tax> allTaxes(Invoice invoice) {
    return Stream.of(
            invoice.taxes().stream(),
            invoice.lines().stream().flatMap(l -> l.taxes().stream()),
            invoice.allowancesCharges().stream().flatMap(a -> a.taxes().stream()))
        .flatMap(taxes -> taxes);
  }

  /** Freight in the totals alone may be a charge that is not listed, or lie in the lines. */
  private static boolean isFreightApart(Invoice invoice, InvoiceTotals totals) {
    return totals.freightAmount() != null
        && totals.freightAmount().signum() != 0
        && invoice.allowancesCharges().stream()
            .noneMatch(a -> a.reason() == AllowanceReason.FREIGHT);
  }

  private static boolean isNot(@Nullable BigDecimal stated, BigDecimal sum, BigDecimal tolerance) {
    return stated != null && stated.subtract(sum).abs().compareTo(tolerance) > 0;
  }

  private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> numbers) {
    return numbers.stream().anyMatch(Objects::isNull) ? null : TotalRules.sum(numbers.stream());
  }
}
