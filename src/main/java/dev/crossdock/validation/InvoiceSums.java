package dev.crossdock.validation;

import dev.crossdock.canonical.AllowanceCharge;
import dev.crossdock.canonical.Invoice;
import dev.crossdock.canonical.InvoiceLine;
import dev.crossdock.canonical.InvoiceTotals;
import dev.crossdock.canonical.InvoiceType;
import dev.crossdock.canonical.Quantity;
import dev.crossdock.canonical.Tax;
import dev.crossdock.diagnostics.RuleCode;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the totals of an invoice must add up to. A sum is checked only where all parts are told. */
final class InvoiceSums {

  private InvoiceSums() {}

  static void linesAreAsStated(Invoice invoice, Findings findings) {
    var totals = invoice.totals();
    if (totals == null) {
      return;
    }
    TotalRules.lineCountIs(totals.lineCount(), invoice.lines(), findings);
    TotalRules.quantityIs(
        totals.quantity(),
        invoice.lines().stream()
            .map(InvoiceLine::invoicedQuantity)
            .filter(Objects::nonNull)
            .map(Quantity::value),
        findings);
    if (invoice.lines().stream().allMatch(l -> l.amount() != null)) {
      amountIs(
          invoice,
          "amount",
          totals.amount(),
          TotalRules.sum(invoice.lines().stream().map(InvoiceLine::amount)),
          findings);
    }
  }

  static void allowancesAndChargesAreAsStated(Invoice invoice, Findings findings) {
    var totals = invoice.totals();
    if (totals != null && invoice.allowancesCharges().stream().allMatch(a -> a.amount() != null)) {
      amountIs(
          invoice,
          "allowanceAmount",
          totals.allowanceAmount(),
          sum(invoice, AllowanceCharge.Kind.ALLOWANCE),
          findings);
      amountIs(
          invoice,
          "chargeAmount",
          totals.chargeAmount(),
          sum(invoice, AllowanceCharge.Kind.CHARGE),
          findings);
    }
  }

  static void taxesAreAsStated(Invoice invoice, Findings findings) {
    var totals = invoice.totals();
    var taxes = invoice.taxes().stream().filter(t -> t.currency() == null).toList();
    if (totals != null && !taxes.isEmpty() && taxes.stream().allMatch(t -> t.amount() != null)) {
      amountIs(
          invoice,
          "taxAmount",
          totals.taxAmount(),
          TotalRules.sum(taxes.stream().map(Tax::amount)),
          findings);
    }
  }

  /** Taxable and tax make the total; what was paid before and rounding make what is payable. */
  static void totalsFollowFromEachOther(Invoice invoice, Findings findings) {
    var totals = invoice.totals();
    if (totals == null) {
      return;
    }
    var total = total(totals);
    total.ifPresent(sum -> amountIs(invoice, "totalAmount", totals.totalAmount(), sum, findings));
    Optional.ofNullable(totals.totalAmount())
        .or(() -> total)
        .ifPresent(
            sum ->
                amountIs(
                    invoice,
                    "payableAmount",
                    totals.payableAmount(),
                    sum.subtract(zero(totals.prepaidAmount())).add(zero(totals.roundingAmount())),
                    findings));
  }

  static void creditIsWithoutSign(Invoice invoice, Findings findings) {
    var totals = invoice.totals();
    if (invoice.invoiceType() != InvoiceType.CREDIT_NOTE) {
      return;
    }
    if (totals != null) {
      withoutSign("payableAmount", totals.payableAmount(), findings);
      withoutSign("totalAmount", totals.totalAmount(), findings);
      withoutSign("taxableAmount", totals.taxableAmount(), findings);
      withoutSign("amount", totals.amount(), findings);
    }
  }

  private static void withoutSign(String name, @Nullable BigDecimal amount, Findings findings) {
    if (amount != null && amount.signum() < 0) {
      findings.add(
          RuleCode.AMOUNT_SIGN_WRONG,
          "totals." + name,
          amount.toPlainString(),
          "A credit note says what is given back, without a sign.");
    }
  }

  private static void amountIs(
      Invoice invoice,
      String field,
      @Nullable BigDecimal stated,
      BigDecimal sum,
      Findings findings) {
    TotalRules.amountIs(field, stated, sum, invoice.currency(), findings);
  }

  private static Optional<BigDecimal> total(InvoiceTotals totals) {
    return totals.taxableAmount() == null || totals.taxAmount() == null
        ? Optional.empty()
        : Optional.of(totals.taxableAmount().add(totals.taxAmount()));
  }

  private static BigDecimal sum(Invoice invoice, AllowanceCharge.Kind kind) {
    return TotalRules.sum(
        invoice.allowancesCharges().stream()
            .filter(a -> a.kind() == kind)
            .map(AllowanceCharge::amount));
  }

  private static BigDecimal zero(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }
}
