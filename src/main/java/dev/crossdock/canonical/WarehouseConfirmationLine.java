package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a warehouse has shipped, received or moved. */
public record WarehouseConfirmationLine(
    String number,
    @Nullable String warehouseOrderLineNumber,
    @Nullable String orderLineNumber,
    ItemIds item,
    @Nullable String description,
    @Nullable LineShipment status,
    @Nullable String statusCode,
    @Nullable Quantity orderedQuantity,
    @Nullable Quantity shippedQuantity,
    @Nullable Quantity backorderedQuantity,
    @Nullable Quantity receivedQuantity,
    @Nullable Quantity acceptedQuantity,
    @Nullable Quantity rejectedQuantity,
    @Nullable Quantity damagedQuantity,
    @Nullable Quantity inInspectionQuantity,
    @Nullable Quantity shortQuantity,
    @Nullable Quantity overQuantity,
    @Nullable BigDecimal packSize,
    @Nullable QualityStatus qualityStatus,
    List<Rejection> rejections,
    List<Lot> lots,
    List<String> serials,
    List<String> ssccs,
    @Nullable Location location,
    @Nullable Measures measures,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements Line {
  public WarehouseConfirmationLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    rejections = List.copyOf(rejections);
    lots = List.copyOf(lots);
    serials = List.copyOf(serials);
    ssccs = List.copyOf(ssccs);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }
}
