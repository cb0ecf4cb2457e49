package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a warehouse is to ship, receive or move. */
public record WarehouseOrderLine(
    String number,
    @Nullable String orderLineNumber,
    ItemIds item,
    @Nullable String description,
    @Nullable Quantity quantity,
    @Nullable BigDecimal packSize,
    @Nullable QualityStatus qualityStatus,
    List<Lot> lots,
    List<String> serials,
    @Nullable Location fromLocation,
    @Nullable Location toLocation,
    @Nullable OrderDates dates,
    @Nullable Measures measures,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements Line {
  public WarehouseOrderLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    lots = List.copyOf(lots);
    serials = List.copyOf(serials);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }
}
