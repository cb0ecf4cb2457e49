package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse has shipped, received or moved (X12 945 and 944, EDIFACT RECADV of a warehouse).
 * {@code canonical-schemas/warehouse-confirmation/v1/warehouse-confirmation.schema.json} describes
 * each field.
 */
public record WarehouseConfirmation(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    WarehouseTask task,
    @Nullable String warehouseOrderNumber,
    @Nullable OrderReference order,
    @Nullable ShipmentDates dates,
    List<Party> parties,
    @Nullable Transport transport,
    @Nullable Measures measures,
    @Nullable Integer packageCount,
    @Nullable Location fromLocation,
    @Nullable Location toLocation,
    List<Reference> references,
    List<Note> notes,
    List<AllowanceCharge> allowancesCharges,
    List<ShipmentPackage> packages,
    List<WarehouseConfirmationLine> lines,
    @Nullable WarehouseTotals totals,
    Source source)
    implements CanonicalDocument {
  public WarehouseConfirmation {
    parties = List.copyOf(parties);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    allowancesCharges = List.copyOf(allowancesCharges);
    packages = List.copyOf(packages);
    lines = List.copyOf(lines);
  }

  @Override
  public Stream<OrderReference> aboutOrders() {
    return Stream.ofNullable(order);
  }
}
