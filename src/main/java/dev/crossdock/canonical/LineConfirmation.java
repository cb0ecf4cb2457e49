package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with a line or a part of it. */
public record LineConfirmation(
    ResponseAction action,
    @Nullable String code,
    @Nullable String reason,
    @Nullable Quantity quantity,
    @Nullable OrderDates dates,
    List<Price> prices,
    @Nullable ItemIds substitute) {
  public LineConfirmation {
    prices = List.copyOf(prices);
  }
}
