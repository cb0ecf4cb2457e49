package dev.crossdock.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stored interchanges. Everything joins the caller's transaction. */
public interface Interchanges {

  void add(List<InterchangeEntry> entries);

  /** The stored interchange of this number; empty behind the last one. */
  Optional<InterchangeEntry> find(Receipt receipt, int no);

  /** Marks these as read to their end. */
  void finish(List<InterchangeEntry> entries);

  /**
   * Notes the control number of an interchange (its standard, sender, receiver and usage), unless
   * it came within the window before.
   *
   * @param contentHash SHA-256 of the interchange's bytes
   * @return where it came first, when it came before
   */
  Optional<SeenBefore> see(InterchangeEntry entry, byte[] contentHash, Duration window);

  /** An interchange that had the control number first. */
  record SeenBefore(Receipt receipt, int no, boolean sameContent) {}
}
