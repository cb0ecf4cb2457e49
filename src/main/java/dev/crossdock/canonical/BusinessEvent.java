package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a system of ours or of a partner, told when it happened: allocated,
 * picked, dispatched, posted, cleared, released, held. What a whole document tells comes as that
 * document; this is for systems that tell the fact alone. {@code
 * canonical-schemas/business-event/v1/business-event.schema.json} describes each field.
 */
public record BusinessEvent(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    EventType eventType,
    Moment occurred,
    @Nullable Moment recorded,
    @Nullable String system,
    @Nullable OrderReference order,
    @Nullable String reason,
    @Nullable String currency,
    @Nullable BigDecimal amount,
    @Nullable Location location,
    List<Party> parties,
    List<Reference> references,
    List<Note> notes,
    List<EventLine> lines,
    Source source)
    implements CanonicalDocument {
  public BusinessEvent {
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
