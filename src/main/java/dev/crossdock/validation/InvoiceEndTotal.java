package dev.crossdock.validation;

import dev.crossdock.canonical.Invoice;
import dev.crossdock.canonical.InvoiceTotals;
import dev.crossdock.canonical.InvoiceType;
import dev.crossdock.diagnostics.RuleCode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands at the end of an invoice is what its lines, allowances, charges and taxes make. */
final class InvoiceEndTotal {

  private InvoiceEndTotal() {}

  static void isWhatThePartsMake(Invoice invoice, Findings findings) {
    var totals = invoice.totals();
    if (totals == null || contradictsItself(totals, MinorUnit.of(invoice.currency()))) {
      return;
    }
    InvoiceParts.of(invoice)
        .ifPresent(
            parts ->
                end(totals)
                    .filter(end -> differ(end.withoutPayments(), parts.total(), invoice))
                    .ifPresent(end -> tell(end, parts, findings)));
  }

  private static void tell(End end, InvoiceParts parts, Findings findings) {
    findings.add(
        RuleCode.AMOUNT_TOTAL_MISMATCH,
        "totals." + end.field(),
        end.stated().toPlainString(),
        "Stated is an amount of %s%s; %s make %s."
            .formatted(
                end.stated().toPlainString(),
                end.payments(),
                parts,
                InvoiceParts.plain(parts.total())));
  }

  /** What a credit note gives back is told without sign, that of its lines is not always. */
  private static boolean differ(BigDecimal stated, BigDecimal sum, Invoice invoice) {
    var missing =
        invoice.invoiceType() == InvoiceType.CREDIT_NOTE
            ? sum.abs().subtract(stated.abs())
            : sum.subtract(stated);
    return missing.abs().compareTo(MinorUnit.of(invoice.currency())) > 0;
  }

  /** Whether the totals alone are told to be wrong already. */
  private static boolean contradictsItself(InvoiceTotals totals, BigDecimal tolerance) {
    var end = end(totals).orElse(null);
    var taxable = totals.taxableAmount();
    var tax = totals.taxAmount();
    return end != null
        && taxable != null
        && tax != null
        && taxable.add(tax).subtract(end.withoutPayments()).abs().compareTo(tolerance) > 0;
  }

  private static Optional<End> end(InvoiceTotals totals) {
    if (totals.totalAmount() != null) {
      return Optional.of(
          new End("totalAmount", totals.totalAmount(), BigDecimal.ZERO, BigDecimal.ZERO));
    }
    return Optional.ofNullable(totals.payableAmount())
        .map(
            payable ->
                new End(
                    "payableAmount",
                    payable,
                    orZero(totals.prepaidAmount()),
                    orZero(totals.roundingAmount())));
  }

  private static BigDecimal orZero(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  /** The total with tax, or what is payable of it. */
  private record End(String field, BigDecimal stated, BigDecimal prepaid, BigDecimal rounding) {

    BigDecimal withoutPayments() {
      return stated.add(prepaid).subtract(rounding);
    }

    String payments() {
      return withoutPayments().compareTo(stated) == 0
          ? ""
          : " after "
              + prepaid.toPlainString()
              + " paid and "
              + rounding.toPlainString()
              + " rounded";
    }
  }
}
