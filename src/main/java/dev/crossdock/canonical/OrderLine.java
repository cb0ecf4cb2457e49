package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    @Nullable Origin source) {

  public OrderLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    prices = List.copyOf(prices);
    parties = List.copyOf(parties);
    schedules = List.copyOf(schedules);
    allowancesCharges = List.copyOf(allowancesCharges);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }

  /** The net price, else the one whose kind was not said, else the first. */
  public Optional<Price> price() {
    return price(PriceType.NET)
        .or(() -> price(PriceType.UNSPECIFIED))
        .or(() -> prices.stream().findFirst());
  }

  private Optional<Price> price(PriceType type) {
    return prices.stream().filter(p -> p.type() == type).findFirst();
  }
}
