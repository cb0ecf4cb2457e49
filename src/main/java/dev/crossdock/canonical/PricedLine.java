package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line with prices. */
public interface PricedLine extends Line {
  /** The quantity that the amount is for. */
  @Nullable Quantity pricedQuantity();

  /** ISO 4217 code of the amounts of the line; null: the document's. */
  @Nullable String currency();

  /** Every price given, net and gross. */
  List<Price> prices();

  /** Value of the line as the sender states it. */
  @Nullable BigDecimal amount();

  /** Allowances and charges of the line. */
  List<AllowanceCharge> allowancesCharges();

  /**
   * The price that the amount is made of: the net one, else the one whose kind was not said, else
   * the gross one, else that of a contract, catalogue or promotion. What consumers pay is none.
   */
  default Optional<Price> price() {
    return PriceType.PAID.stream().flatMap(type -> price(type).stream()).findFirst();
  }

  private Optional<Price> price(PriceType type) {
    return prices().stream().filter(p -> p.type() == type).findFirst();
  }
}
