package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stock that moves from one place or owner to another within a company or group. {@code
 * canonical-schemas/transfer/v1/transfer.schema.json} describes each field.
 */
public record Transfer(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    @Nullable TransferStatus status,
    @Nullable OrderReference order,
    Location fromLocation,
    Location toLocation,
    @Nullable PartyId fromOwner,
    @Nullable PartyId toOwner,
    @Nullable ShipmentDates dates,
    List<Party> parties,
    @Nullable Transport transport,
    List<Reference> references,
    List<Note> notes,
    List<TransferLine> lines,
    @Nullable OrderTotals totals,
    Source source)
    implements CanonicalDocument {
  public Transfer {
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
