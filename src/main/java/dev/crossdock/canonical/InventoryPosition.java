package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much stock there is, by item, place, lot and status (X12 846, EDIFACT INVRPT). {@code
 * canonical-schemas/inventory-position/v1/inventory-position.schema.json} describes each field.
 */
public record InventoryPosition(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    @Nullable Moment asOf,
    @Nullable String currency,
    @Nullable Location location,
    List<Party> parties,
    List<Reference> references,
    List<Note> notes,
    List<InventoryLine> lines,
    @Nullable OrderTotals totals,
    Source source)
    implements CanonicalDocument {
  public InventoryPosition {
    parties = List.copyOf(parties);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
  }
}
