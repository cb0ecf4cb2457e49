package dev.crossdock.store;

import dev.crossdock.audit.Actor;

/** Transmissions in which nothing could be read, to be reprocessed. */
public interface UnreadTransmissions {

  /**
   * Has it read as if it had just come, and keeps what was noted of it, with who asked for it and
   * why. Commits by itself. Its number stays; its documents are new ones, since none of those noted
   * was more than counted.
   */
  Outcome reprocess(TransmissionNumber transmission, Actor actor, String reason);

  /** The outcome of the request. */
  enum Outcome {
    /** It is read by the next reader that is free. */
    BEGUN,
    NOT_HERE,
    /** Somebody reads it now, or will. */
    IN_HAND,
    /** Something in it was read: that is replayed document by document. */
    LOOKED_INTO,
    BYTES_GONE
  }
}
