package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's change to an order: lines added, changed or cancelled, or the order as a whole (X12
 * 860, EDIFACT ORDCHG, UBL OrderChange). {@code
 * canonical-schemas/order-change/v1/order-change.schema.json} describes each field.
 */
public record OrderChange(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    OrderReference order,
    @Nullable OrderType orderType,
    @Nullable String currency,
    @Nullable OrderDates dates,
    @Nullable String buyerReference,
    @Nullable String accountingCost,
    List<ExchangeRate> exchangeRates,
    List<Party> parties,
    List<Contact> contacts,
    @Nullable DeliveryTerms deliveryTerms,
    List<PaymentTerms> paymentTerms,
    List<PaymentMeans> paymentMeans,
    @Nullable Transport transport,
    List<Packaging> packaging,
    @Nullable Measures measures,
    List<String> conditionCodes,
    List<Reference> references,
    List<Note> notes,
    List<AllowanceCharge> allowancesCharges,
    List<Service> services,
    List<Tax> taxes,
    List<OrderChangeLine> lines,
    @Nullable OrderTotals totals,
    Source source)
    implements CanonicalDocument {
  public OrderChange {
    parties = List.copyOf(parties);
    paymentTerms = List.copyOf(paymentTerms);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    allowancesCharges = List.copyOf(allowancesCharges);
    lines = List.copyOf(lines);
    exchangeRates = List.copyOf(exchangeRates);
    contacts = List.copyOf(contacts);
    paymentMeans = List.copyOf(paymentMeans);
    packaging = List.copyOf(packaging);
    conditionCodes = List.copyOf(conditionCodes);
    services = List.copyOf(services);
    taxes = List.copyOf(taxes);
  }

  @Override
  public Stream<OrderReference> aboutOrders() {
    return Stream.of(order);
  }
}
