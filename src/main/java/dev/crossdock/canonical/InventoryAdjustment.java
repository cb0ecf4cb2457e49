package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a stock other than by shipping and receiving: counts, damage, changes of status
 * or owner (X12 947). {@code
 * canonical-schemas/inventory-adjustment/v1/inventory-adjustment.schema.json} describes each field.
 */
public record InventoryAdjustment(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    @Nullable Moment date,
    @Nullable Location location,
    List<Party> parties,
    List<Reference> references,
    List<Note> notes,
    List<InventoryAdjustmentLine> lines,
    @Nullable OrderTotals totals,
    Source source)
    implements CanonicalDocument {
  public InventoryAdjustment {
    parties = List.copyOf(parties);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
  }
}
