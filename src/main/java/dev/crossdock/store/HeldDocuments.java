package dev.crossdock.store;

import dev.crossdock.audit.Actor;

/** What a person decides about documents on hold. Noted with who and why. Thread-safe. */
public interface HeldDocuments {

  /**
   * Lets one be accepted, as it came; what it was held for stays with it as a warning. False when
   * it is not on hold (any more).
   */
  boolean release(long document, Actor actor, String reason);

  /** Says that one is not to take effect. False when it is not on hold (any more). */
  boolean withdraw(long document, Actor actor, String reason);
}
