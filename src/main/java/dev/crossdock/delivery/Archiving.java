package dev.crossdock.delivery;

import dev.crossdock.audit.Actor;

/**
 * Sets documents and transmissions aside as finished: they need no more attention, and are still
 * found. Noted with who and why. Thread-safe.
 */
public interface Archiving {

  /**
   * Archives a document; its dead-lettered deliveries are skipped, so that those behind them of
   * their orders go on.
   */
  Result archiveDocument(long id, Actor actor, String reason);

  /** Archives a transmission with those of its documents that need attention. */
  Result archiveTransmission(long id, Actor actor, String reason);

  /** Takes a document back from the archived ones. */
  Result unarchiveDocument(long id, Actor actor, String reason);

  /** Takes a transmission back, with its documents. */
  Result unarchiveTransmission(long id, Actor actor, String reason);

  /** How it went. */
  enum Result {
    DONE,
    NOT_HERE,
    /** It is archived already, or is not, so that nothing can be taken back. */
    ALREADY,
    /** Something may still happen to it by itself, or it is in doubt. */
    NOT_FINISHED
  }
}
