package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the seller says about one line of an order. */
public record OrderResponseLine(
    String number,
    @Nullable String orderLineNumber,
    ItemIds item,
    @Nullable String description,
    @Nullable ResponseAction action,
    @Nullable String actionCode,
    @Nullable Quantity orderedQuantity,
    @Nullable Quantity confirmedQuantity,
    @Nullable Quantity backorderedQuantity,
    @Nullable BigDecimal packSize,
    @Nullable String currency,
    List<Price> prices,
    @Nullable BigDecimal amount,
    @Nullable OrderDates dates,
    List<Party> parties,
    List<Contact> contacts,
    List<LineSchedule> schedules,
    List<LineConfirmation> confirmations,
    List<Tax> taxes,
    @Nullable DeliveryTerms deliveryTerms,
    List<PaymentTerms> paymentTerms,
    @Nullable Transport transport,
    List<AllowanceCharge> allowancesCharges,
    List<Packaging> packaging,
    @Nullable Measures measures,
    List<OtherQuantity> otherQuantities,
    List<Service> services,
    @Nullable ItemIds originalItem,
    List<SubLine> subLines,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements PricedLine {
  public OrderResponseLine {
    paymentTerms = List.copyOf(paymentTerms);
    contacts = List.copyOf(contacts);
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    prices = List.copyOf(prices);
    confirmations = List.copyOf(confirmations);
    allowancesCharges = List.copyOf(allowancesCharges);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    parties = List.copyOf(parties);
    schedules = List.copyOf(schedules);
    taxes = List.copyOf(taxes);
    packaging = List.copyOf(packaging);
    otherQuantities = List.copyOf(otherQuantities);
    services = List.copyOf(services);
    subLines = List.copyOf(subLines);
  }

  @Override
  public @Nullable Quantity pricedQuantity() {
    return confirmedQuantity;
  }
}
