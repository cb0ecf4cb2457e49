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
    @Nullable Quantity shippedToDateQuantity,
    List<Price> prices,
    List<Party> parties,
    @Nullable ShipmentDates dates,
    List<Lot> lots,
    List<String> serials,
    @Nullable Measures measures,
    List<ShipmentPackage> packages,
    List<String> ssccs,
    List<Packaging> packaging,
    List<OtherQuantity> otherQuantities,
    @Nullable ItemIds originalItem,
    List<SubLine> subLines,
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
    packaging = List.copyOf(packaging);
    otherQuantities = List.copyOf(otherQuantities);
    subLines = List.copyOf(subLines);
    ssccs = List.copyOf(ssccs);
    prices = List.copyOf(prices);
    parties = List.copyOf(parties);
  }
}
