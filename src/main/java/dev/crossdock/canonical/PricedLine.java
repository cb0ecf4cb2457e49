package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line with prices. */
public interface PricedLine extends Line {
  /** The quantity that the amount is for. */
  @Nullable Quantity pricedQuantity();

  /** Every price given, net and gross. */
  List<Price> prices();

  /** Value of the line as the sender states it. */
  @Nullable BigDecimal amount();

  /** Allowances and charges of the line. */
  List<AllowanceCharge> allowancesCharges();

  /** The net price, else the one whose kind was not said, else the first. */
  default Optional<Price> price() {
    return price(PriceType.NET)
        .or(() -> price(PriceType.UNSPECIFIED))
        .or(() -> prices().stream().findFirst());
  }

  private Optional<Price> price(PriceType type) {
    return prices().stream().filter(p -> p.type() == type).findFirst();
  }
}
