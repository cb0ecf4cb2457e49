package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changes in one line of an order. */
public record OrderChangeLine(
    String number,
    ChangeAction action,
    @Nullable String actionCode,
    ItemIds item,
    @Nullable String description,
    @Nullable Quantity quantity,
    @Nullable Quantity changedQuantity,
    @Nullable Quantity openQuantity,
    @Nullable BigDecimal packSize,
    @Nullable String currency,
    List<Price> prices,
    @Nullable BigDecimal amount,
    @Nullable OrderDates dates,
    List<Party> parties,
    List<Contact> contacts,
    List<LineSchedule> schedules,
    List<Tax> taxes,
    @Nullable DeliveryTerms deliveryTerms,
    List<PaymentTerms> paymentTerms,
    @Nullable Transport transport,
    List<AllowanceCharge> allowancesCharges,
    List<Packaging> packaging,
    @Nullable Measures measures,
    List<OtherQuantity> otherQuantities,
    List<Service> services,
    List<String> conditionCodes,
    @Nullable String accountingCost,
    List<ItemIds> substitutes,
    List<SubLine> subLines,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements PricedLine {
  public OrderChangeLine {
    contacts = List.copyOf(contacts);
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    prices = List.copyOf(prices);
    parties = List.copyOf(parties);
    schedules = List.copyOf(schedules);
    allowancesCharges = List.copyOf(allowancesCharges);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    taxes = List.copyOf(taxes);
    paymentTerms = List.copyOf(paymentTerms);
    packaging = List.copyOf(packaging);
    otherQuantities = List.copyOf(otherQuantities);
    services = List.copyOf(services);
    conditionCodes = List.copyOf(conditionCodes);
    substitutes = List.copyOf(substitutes);
    subLines = List.copyOf(subLines);
  }

  @Override
  public @Nullable Quantity pricedQuantity() {
    return quantity;
  }
}
