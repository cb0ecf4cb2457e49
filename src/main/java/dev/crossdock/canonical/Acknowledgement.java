package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a partner says of what it was sent: received, accepted, accepted with errors or rejected,
 * with the places of what is wrong (X12 TA1, 997, 999, 824; EDIFACT CONTRL, APERAK). {@code
 * canonical-schemas/acknowledgement/v1/acknowledgement.schema.json} describes each field.
 */
public record Acknowledgement(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    AcknowledgedItem acknowledged,
    @Nullable OrderReference order,
    List<Party> parties,
    List<Reference> references,
    List<Note> notes,
    Source source)
    implements CanonicalDocument {
  public Acknowledgement {
    parties = List.copyOf(parties);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }

  @Override
  public Stream<OrderReference> aboutOrders() {
    return Stream.ofNullable(order);
  }
}
