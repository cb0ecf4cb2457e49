package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order as a buyer sent it; {@code canonical-schemas/order/v1/order.schema.json}
 * describes each field. Order of components is order of fields in JSON.
 */
public record Order(
    String number,
    @Nullable String revision,
    @Nullable String releaseNumber,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
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
    List<OrderLine> lines,
    @Nullable OrderTotals totals,
    Source source)
    implements CanonicalDocument {

  public Order {
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

  /** The number, of a release against a blanket order with the release: {@code number/release}. */
  @Override
  public String orderNumber() {
    return releaseNumber == null ? number : number + '/' + releaseNumber;
  }

  @Override
  public KeyParts keyParts() {
    var parts = CanonicalDocument.super.keyParts();
    return new KeyParts(
        orderNumber(), revision, issueDate, orderNumber(), parts.buyer(), parts.shipTo());
  }
}
