package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a line's quantity that goes to its own place or at its own time.
 *
 * @param location identifier of the place where it differs from the ship-to party
 */
public record LineSchedule(
    @Nullable String number,
    Quantity quantity,
    @Nullable OrderDates dates,
    @Nullable PartyId location,
    @Nullable ChangeAction action,
    @Nullable String actionCode,
    @Nullable String statusCode,
    List<Reference> references,
    List<Note> notes) {
  public LineSchedule {
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }
}
