package dev.crossdock.canonical;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a shipment that belongs to one order. */
public record ShipmentOrder(
    OrderReference order,
    @Nullable ShipmentDates dates,
    List<Party> parties,
    @Nullable Measures measures,
    @Nullable Integer packageCount,
    @Nullable Transport transport,
    List<Packaging> packaging,
    List<Reference> references,
    List<Note> notes,
    List<ShipmentPackage> packages,
    List<ShipmentLine> lines,
    @Nullable Origin source) {
  public ShipmentOrder {
    parties = List.copyOf(parties);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    packages = List.copyOf(packages);
    lines = List.copyOf(lines);
    packaging = List.copyOf(packaging);
  }

  /** Every line of this part of the shipment, in packages or not. */
  public Stream<ShipmentLine> allLines() {
    return Stream.concat(lines.stream(), packages.stream().flatMap(ShipmentPackage::allLines));
  }
}
