package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of an invoice or credit note (UBL InvoiceLine, CreditNoteLine). */
public record InvoiceLine(
    String number,
    @Nullable OrderReference order,
    @Nullable String orderLineNumber,
    ItemIds item,
    @Nullable String description,
    @Nullable Quantity invoicedQuantity,
    @Nullable Quantity shippedQuantity,
    @Nullable Quantity orderedQuantity,
    @Nullable BigDecimal packSize,
    @Nullable String currency,
    List<Price> prices,
    @Nullable BigDecimal amount,
    @Nullable InvoiceDates dates,
    List<Party> parties,
    List<Contact> contacts,
    List<Lot> lots,
    List<String> serials,
    List<Tax> taxes,
    List<PaymentTerms> paymentTerms,
    @Nullable Transport transport,
    List<AllowanceCharge> allowancesCharges,
    List<Packaging> packaging,
    @Nullable Measures measures,
    List<OtherQuantity> otherQuantities,
    List<Service> services,
    @Nullable String accountingCost,
    @Nullable ItemIds originalItem,
    List<SubLine> subLines,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements PricedLine {
  public InvoiceLine {
    contacts = List.copyOf(contacts);
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    prices = List.copyOf(prices);
    parties = List.copyOf(parties);
    lots = List.copyOf(lots);
    serials = List.copyOf(serials);
    taxes = List.copyOf(taxes);
    allowancesCharges = List.copyOf(allowancesCharges);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    paymentTerms = List.copyOf(paymentTerms);
    packaging = List.copyOf(packaging);
    otherQuantities = List.copyOf(otherQuantities);
    services = List.copyOf(services);
    subLines = List.copyOf(subLines);
  }

  @Override
  public @Nullable Quantity pricedQuantity() {
    return invoicedQuantity;
  }
}
