package dev.crossdock.cases;

import java.util.List;

/**
 * A case with its evidence.
 *
 * @param events the latest hundred events, newest first
 * @param affected the first hundred things it hits
 * @param history everything that happened to it, oldest first
 */
public record CaseFile(
    Case theCase,
    List<ExceptionEvent> events,
    List<Affected> affected,
    List<HistoryEntry> history) {

  public CaseFile {
    events = List.copyOf(events);
    affected = List.copyOf(affected);
    history = List.copyOf(history);
  }
}
