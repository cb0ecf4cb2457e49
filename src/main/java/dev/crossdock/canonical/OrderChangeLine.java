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
    List<Price> prices,
    @Nullable BigDecimal amount,
    @Nullable OrderDates dates,
    List<Party> parties,
    List<LineSchedule> schedules,
    List<AllowanceCharge> allowancesCharges,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements PricedLine {
  public OrderChangeLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    prices = List.copyOf(prices);
    parties = List.copyOf(parties);
    schedules = List.copyOf(schedules);
    allowancesCharges = List.copyOf(allowancesCharges);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }

  @Override
  public @Nullable Quantity pricedQuantity() {
    return quantity;
  }
}
