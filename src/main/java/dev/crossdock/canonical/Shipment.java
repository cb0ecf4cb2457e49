package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way: the advance ship notice of a seller or the ship confirmation of a warehouse,
 * from the shipment as a whole over orders and packages down to items, lots and serials (X12 856,
 * EDIFACT DESADV, UBL DespatchAdvice). {@code canonical-schemas/shipment/v1/shipment.schema.json}
 * describes each field.
 */
public record Shipment(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    @Nullable ShipmentType shipmentType,
    @Nullable OrderReference order,
    @Nullable ShipmentDates dates,
    List<Party> parties,
    List<Contact> contacts,
    @Nullable DeliveryTerms deliveryTerms,
    @Nullable Transport transport,
    @Nullable Measures measures,
    @Nullable Integer packageCount,
    List<Packaging> packaging,
    List<Reference> references,
    List<Note> notes,
    List<AllowanceCharge> allowancesCharges,
    List<Service> services,
    List<ShipmentOrder> orders,
    List<ShipmentPackage> packages,
    List<ShipmentLine> lines,
    @Nullable ShipmentTotals totals,
    Source source)
    implements CanonicalDocument {
  public Shipment {
    parties = List.copyOf(parties);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    allowancesCharges = List.copyOf(allowancesCharges);
    orders = List.copyOf(orders);
    packages = List.copyOf(packages);
    lines = List.copyOf(lines);
    contacts = List.copyOf(contacts);
    packaging = List.copyOf(packaging);
    services = List.copyOf(services);
  }

  /** Every line, wherever in the hierarchy it lies. */
  public Stream<ShipmentLine> allLines() {
    return Stream.of(
            lines.stream(),
            packages.stream().flatMap(ShipmentPackage::allLines),
            orders.stream().flatMap(ShipmentOrder::allLines))
        .flatMap(Function.identity());
  }

  @Override
  public Stream<OrderReference> aboutOrders() {
    return Stream.of(
            Stream.ofNullable(order),
            orders.stream().map(ShipmentOrder::order),
            allLines().map(ShipmentLine::order).filter(Objects::nonNull))
        .flatMap(Function.identity())
        .distinct();
  }
}
