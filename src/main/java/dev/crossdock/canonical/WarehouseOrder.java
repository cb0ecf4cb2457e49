package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of goods wants a warehouse to ship, to receive or to move (X12 940 and 943,
 * EDIFACT INSDES). {@code canonical-schemas/warehouse-order/v1/warehouse-order.schema.json}
 * describes each field.
 */
public record WarehouseOrder(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    WarehouseTask task,
    @Nullable OrderReference order,
    @Nullable OrderDates dates,
    List<Party> parties,
    @Nullable DeliveryTerms deliveryTerms,
    @Nullable Transport transport,
    @Nullable Location fromLocation,
    @Nullable Location toLocation,
    List<Reference> references,
    List<Note> notes,
    List<WarehouseOrderLine> lines,
    @Nullable WarehouseTotals totals,
    Source source)
    implements CanonicalDocument {
  public WarehouseOrder {
    parties = List.copyOf(parties);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
  }

  @Override
  public Stream<OrderReference> aboutOrders() {
    return Stream.ofNullable(order);
  }
}
