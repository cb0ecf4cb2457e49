package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipment is: the milestones a carrier tells (X12 214, EDIFACT IFTSTA, UBL
 * TransportationStatus). {@code canonical-schemas/shipment-status/v1/shipment-status.schema.json}
 * describes each field.
 */
public record ShipmentStatus(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    @Nullable OrderReference order,
    @Nullable String shipmentNumber,
    @Nullable Transport transport,
    List<Party> parties,
    @Nullable Measures measures,
    List<Reference> references,
    List<Note> notes,
    List<StatusEvent> events,
    Source source)
    implements CanonicalDocument {
  public ShipmentStatus {
    parties = List.copyOf(parties);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    events = List.copyOf(events);
  }

  @Override
  public Stream<OrderReference> aboutOrders() {
    return Stream.ofNullable(order);
  }
}
