package dev.crossdock.canonical;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an event is about, where it is not a whole document. */
public record EventLine(
    String number,
    @Nullable String orderLineNumber,
    ItemIds item,
    @Nullable Quantity quantity,
    List<Lot> lots,
    List<String> serials,
    @Nullable String sscc,
    @Nullable Location location,
    List<Reference> references,
    List<Note> notes,
    @Nullable Origin source)
    implements Line {
  public EventLine {
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    lots = List.copyOf(lots);
    serials = List.copyOf(serials);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }

  /** No event describes it. */
  @Override
  public @Nullable String description() {
    return null;
  }
}
