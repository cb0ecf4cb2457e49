package dev.crossdock.canonical;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pallet, carton or other package; packages lie in packages. */
public record ShipmentPackage(
    @Nullable String sscc,
    List<String> ssccs,
    @Nullable String number,
    @Nullable String type,
    @Nullable String code,
    @Nullable Integer count,
    @Nullable Quantity contents,
    List<String> trackingNumbers,
    @Nullable Measures measures,
    List<String> marks,
    List<Packaging> packaging,
    List<Reference> references,
    List<Note> notes,
    List<ShipmentPackage> packages,
    List<ShipmentLine> lines,
    @Nullable Origin source) {
  public ShipmentPackage {
    trackingNumbers = List.copyOf(trackingNumbers);
    references = List.copyOf(references);
    packages = List.copyOf(packages);
    lines = List.copyOf(lines);
    ssccs = List.copyOf(ssccs);
    marks = List.copyOf(marks);
    packaging = List.copyOf(packaging);
    notes = List.copyOf(notes);
  }

  /** Every line of this package, in packages or not. */
  public Stream<ShipmentLine> allLines() {
    return Stream.concat(lines.stream(), packages.stream().flatMap(ShipmentPackage::allLines));
  }
}
