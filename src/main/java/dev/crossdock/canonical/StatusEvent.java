package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that happened to goods on their way (UBL TransportEvent). */
public record StatusEvent(
    Milestone milestone,
    @Nullable String code,
    @Nullable String reason,
    @Nullable Moment time,
    @Nullable Moment estimatedDelivery,
    @Nullable Location location,
    @Nullable String trackingNumber,
    @Nullable String sscc,
    @Nullable Equipment equipment,
    @Nullable Integer packageCount,
    @Nullable String signedBy,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source) {
  public StatusEvent {
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }
}
