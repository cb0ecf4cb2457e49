package dev.crossdock.validation;

import dev.crossdock.canonical.Invoice;
import dev.crossdock.canonical.InvoiceDates;
import dev.crossdock.canonical.InvoiceLine;
import dev.crossdock.canonical.InvoiceType;
import dev.crossdock.canonical.PaymentTerms;
import dev.crossdock.canonical.Reference;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.validation.PartRule.On;
import java.util.List;

/**
 * The rules of invoices and credit notes; those of their totals are in {@link InvoiceSums} and
 * {@link InvoiceEndTotal}.
 */
final class InvoiceRules {

  static final RuleBook<Invoice> INVOICE =
      new RuleBook<>(
          Invoice.class,
          List.of(
              InvoiceRules::hasSomethingToPay,
              DocumentRules.currencyIsKnown("currency", Invoice::currency),
              DocumentRules.currencyIsKnown("taxCurrency", Invoice::taxCurrency),
              DocumentRules.lineNumbersDiffer(Severity.WARNING, Invoice::lines),
              InvoiceRules::isDueAfterItWasIssued,
              InvoiceRules::correctionNamesWhatItCorrects,
              InvoiceSums::linesAreAsStated,
              InvoiceSums::allowancesAndChargesAreAsStated,
              InvoiceSums::taxesAreAsStated,
              InvoiceSums::totalsFollowFromEachOther,
              InvoiceEndTotal::isWhatThePartsMake,
              InvoiceSums::creditIsWithoutSign),
          List.of(
              new On<>(InvoiceDates.class, InvoiceRules::periodEndsAfterItsStart),
              new On<>(
                  InvoiceLine.class,
                  QuantityRules.isAtMost(
                      "invoicedQuantity",
                      InvoiceLine::invoicedQuantity,
                      "shipped quantity",
                      InvoiceLine::shippedQuantity)),
              new On<>(
                  InvoiceLine.class,
                  LotRules.serialsDiffer(InvoiceLine::lots, InvoiceLine::serials))));

  private InvoiceRules() {}

  private static void hasSomethingToPay(Invoice invoice, Findings findings) {
    if (invoice.lines().isEmpty() && invoice.allowancesCharges().isEmpty()) {
      DocumentRules.withoutLines(findings);
    }
  }

  private static void isDueAfterItWasIssued(Invoice invoice, Findings findings) {
    List<PaymentTerms> terms = invoice.paymentTerms();
    for (int i = 0; i < terms.size(); i++) {
      var path = "paymentTerms[" + i + "].netDueDate";
      DateRules.notBefore(path, terms.get(i).netDueDate(), invoice.issueDate(), findings);
    }
  }

  private static void correctionNamesWhatItCorrects(Invoice invoice, Findings findings) {
    boolean corrects =
        invoice.invoiceType() == InvoiceType.CREDIT_NOTE
            || invoice.invoiceType() == InvoiceType.CORRECTED;
    if (corrects
        && invoice.aboutOrders().findAny().isEmpty()
        && invoice.references().stream().noneMatch(InvoiceRules::namesSomething)
        && invoice.lines().stream()
            .flatMap(l -> l.references().stream())
            .noneMatch(InvoiceRules::namesSomething)) {
      findings.add(
          RuleCode.INVOICE_REFERENCE_MISSING,
          "references",
          null,
          "Neither an invoice, an order nor a return is named.");
    }
  }

  private static boolean namesSomething(Reference reference) {
    return switch (reference.type()) {
      case INVOICE, RETURN, RECEIPT, SHIPMENT, CONTRACT -> true;
      default -> false;
    };
  }

  private static void periodEndsAfterItsStart(InvoiceDates dates, At at, Findings findings) {
    DateRules.inOrder("periodStart", dates.periodStart(), dates.periodEnd(), at, findings);
  }
}
