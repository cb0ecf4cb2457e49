package dev.crossdock.store;

import dev.crossdock.audit.Actor;

/** Transmissions of which nothing could be looked into, to be read once more as a whole. */
public interface UnreadTransmissions {

  /**
   * Has it read as if it had just come, and keeps what was noted of it, with who asked for it and
   * why. Commits by itself. Its receipt stays; its documents are new ones, since none of those
   * noted was more than counted.
   */
  Outcome readAgain(Receipt receipt, Actor actor, String why);

  /** What came of it. */
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
