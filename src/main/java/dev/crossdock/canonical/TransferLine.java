package dev.crossdock.canonical;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is moved of one item. */
public record TransferLine(
    String number,
    ItemIds item,
    @Nullable String description,
    @Nullable Quantity quantity,
    @Nullable Quantity shippedQuantity,
    @Nullable Quantity receivedQuantity,
    @Nullable Location fromLocation,
    @Nullable Location toLocation,
    @Nullable QualityStatus qualityStatus,
    List<Lot> lots,
    List<String> serials,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements Line {
  public TransferLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    lots = List.copyOf(lots);
    serials = List.copyOf(serials);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }
}
