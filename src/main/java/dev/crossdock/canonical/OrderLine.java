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
    ItemIds item,
    @Nullable String description,
    @Nullable Quantity quantity,
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

  public OrderLine {
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
