package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much of an item came, and in what condition (UBL ReceiptLine). */
public record ReceiptLine(
    String number,
    @Nullable OrderReference order,
    @Nullable String orderLineNumber,
    ItemIds item,
    @Nullable String description,
    @Nullable Quantity receivedQuantity,
    @Nullable Quantity acceptedQuantity,
    @Nullable Quantity rejectedQuantity,
    @Nullable Quantity damagedQuantity,
    @Nullable Quantity inInspectionQuantity,
    @Nullable Quantity shortQuantity,
    @Nullable Quantity overQuantity,
    @Nullable Quantity shippedQuantity,
    @Nullable Quantity orderedQuantity,
    @Nullable BigDecimal packSize,
    List<Rejection> rejections,
    List<Lot> lots,
    List<String> serials,
    List<String> ssccs,
    @Nullable Location location,
    List<OtherQuantity> otherQuantities,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements Line {
  public ReceiptLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    rejections = List.copyOf(rejections);
    lots = List.copyOf(lots);
    serials = List.copyOf(serials);
    ssccs = List.copyOf(ssccs);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    otherQuantities = List.copyOf(otherQuantities);
  }
}
