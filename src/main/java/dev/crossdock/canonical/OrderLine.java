package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param number the sender's line number; the position of the line where the sender gave none
 * @param prices every price given, net and gross
 * @param amount value of the line as the sender states it
 * @param schedules parts of the quantity for other dates or places
 */
public record OrderLine(
    String number,
    @Nullable ChangeAction action,
    @Nullable String actionCode,
    ItemIds item,
    @Nullable String description,
    @Nullable Quantity quantity,
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
    @Nullable ItemIds originalItem,
    List<SubLine> subLines,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements PricedLine {

  public OrderLine {
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
