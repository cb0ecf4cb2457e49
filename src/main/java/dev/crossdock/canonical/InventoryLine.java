package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stock of one item. */
public record InventoryLine(
    String number,
    ItemIds item,
    @Nullable String description,
    @Nullable Location location,
    @Nullable QualityStatus qualityStatus,
    @Nullable StockQuantities quantities,
    List<StockPosition> positions,
    @Nullable BigDecimal packSize,
    List<Price> prices,
    @Nullable Moment nextReceipt,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements Line {
  public InventoryLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    positions = List.copyOf(positions);
    prices = List.copyOf(prices);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }
}
