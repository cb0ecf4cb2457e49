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
    List<Price> prices,
    @Nullable BigDecimal amount,
    @Nullable OrderDates dates,
    List<LineConfirmation> confirmations,
    List<AllowanceCharge> allowancesCharges,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements PricedLine {
  public OrderResponseLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    prices = List.copyOf(prices);
    confirmations = List.copyOf(confirmations);
    allowancesCharges = List.copyOf(allowancesCharges);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }

  @Override
  public @Nullable Quantity pricedQuantity() {
    return confirmedQuantity;
  }
}
