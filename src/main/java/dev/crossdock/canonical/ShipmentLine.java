package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much of an item is shipped (UBL DespatchLine). */
public record ShipmentLine(
    String number,
    @Nullable OrderReference order,
    @Nullable String orderLineNumber,
    ItemIds item,
    @Nullable String description,
    @Nullable LineShipment status,
    @Nullable String statusCode,
    @Nullable Quantity shippedQuantity,
    @Nullable Quantity orderedQuantity,
    @Nullable Quantity backorderedQuantity,
    @Nullable BigDecimal packSize,
    List<Lot> lots,
    List<String> serials,
    @Nullable Measures measures,
    List<ShipmentPackage> packages,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements Line {
  public ShipmentLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    lots = List.copyOf(lots);
    serials = List.copyOf(serials);
    packages = List.copyOf(packages);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }
}
