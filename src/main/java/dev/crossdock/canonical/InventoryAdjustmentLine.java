package dev.crossdock.canonical;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the stock of one item changed. */
public record InventoryAdjustmentLine(
    String number,
    ItemIds item,
    @Nullable String description,
    AdjustmentReason reason,
    @Nullable String reasonCode,
    @Nullable Quantity adjustedQuantity,
    @Nullable Quantity bookQuantity,
    @Nullable Quantity countedQuantity,
    @Nullable Quantity onHandQuantity,
    @Nullable QualityStatus fromStatus,
    @Nullable QualityStatus toStatus,
    @Nullable PartyId fromOwner,
    @Nullable PartyId toOwner,
    @Nullable Location location,
    List<Lot> lots,
    List<String> serials,
    @Nullable Moment date,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements Line {
  public InventoryAdjustmentLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    lots = List.copyOf(lots);
    serials = List.copyOf(serials);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }
}
