package dev.crossdock.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stored interchanges. Everything joins the caller's transaction. */
public interface Interchanges {

  void add(List<InterchangeEntry> entries);

  /** The stored interchange of this number; empty behind the last one. */
  Optional<InterchangeEntry> find(TransmissionNumber transmission, int no);

  /** Marks these as read to their end. */
  void finish(List<InterchangeEntry> entries);

  /**
   * Notes the control number of each interchange (with its standard, sender, receiver and usage),
   * unless it came within its window before. Of two alike the first in the list is the first. One
   * that is seen again itself, because it was not read after all, did not come before.
   *
   * @return for each, where it came first; empty when it came first now
   */
  List<Optional<SeenBefore>> see(List<Sighting> sightings);

  /**
   * An interchange that is looked at.
   *
   * @param contentHash SHA-256 of its bytes
   * @param window how long its control number may not come again
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Sighting(InterchangeEntry entry, byte[] contentHash, Duration window) {}

  /** An interchange that had the control number first. */
  record SeenBefore(TransmissionNumber transmission, int no, boolean sameContent) {}
}
