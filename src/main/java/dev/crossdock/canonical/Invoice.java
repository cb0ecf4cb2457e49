package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, credit note or debit note; its type says which (X12 810, EDIFACT INVOIC, UBL Invoice
 * and CreditNote). {@code canonical-schemas/invoice/v1/invoice.schema.json} describes each field.
 */
public record Invoice(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    InvoiceType invoiceType,
    @Nullable String typeCode,
    @Nullable OrderReference order,
    @Nullable String currency,
    @Nullable String taxCurrency,
    @Nullable InvoiceDates dates,
    @Nullable String buyerReference,
    @Nullable String accountingCost,
    List<ExchangeRate> exchangeRates,
    List<Party> parties,
    List<Contact> contacts,
    @Nullable DeliveryTerms deliveryTerms,
    List<PaymentTerms> paymentTerms,
    @Nullable Transport transport,
    List<PaymentMeans> paymentMeans,
    List<Packaging> packaging,
    @Nullable Measures measures,
    List<String> conditionCodes,
    List<Reference> references,
    List<Note> notes,
    List<AllowanceCharge> allowancesCharges,
    List<Tax> taxes,
    List<Service> services,
    List<InvoiceLine> lines,
    @Nullable InvoiceTotals totals,
    Source source)
    implements CanonicalDocument {
  public Invoice {
    parties = List.copyOf(parties);
    paymentTerms = List.copyOf(paymentTerms);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    allowancesCharges = List.copyOf(allowancesCharges);
    taxes = List.copyOf(taxes);
    lines = List.copyOf(lines);
    exchangeRates = List.copyOf(exchangeRates);
    contacts = List.copyOf(contacts);
    paymentMeans = List.copyOf(paymentMeans);
    packaging = List.copyOf(packaging);
    conditionCodes = List.copyOf(conditionCodes);
    services = List.copyOf(services);
  }

  @Override
  public Stream<OrderReference> aboutOrders() {
    return Stream.concat(
        Stream.ofNullable(order),
        lines.stream().map(InvoiceLine::order).filter(Objects::nonNull).distinct());
  }
}
