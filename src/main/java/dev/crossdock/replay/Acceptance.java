package dev.crossdock.replay;

import java.util.List;

/** The stage that lets documents take effect, as a replay calls it. */
@FunctionalInterface
public interface Acceptance {

  /**
   * Accepts or rejects those of the documents that are to be accepted, with all that follows, in
   * the caller's transaction.
   *
   * @param forced whether they take effect though others have their business keys
   */
  void accept(List<Long> documents, boolean forced);
}
