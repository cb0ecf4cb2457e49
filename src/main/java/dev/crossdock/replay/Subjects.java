package dev.crossdock.replay;

import java.util.Collection;
import java.util.List;

/** Documents as they stand, for replays. */
public interface Subjects {

  /** Those of the ids that there are, by id; nothing is locked or written. */
  List<Subject> look(Collection<Long> documents);

  /**
   * The same, locked in the caller's transaction where nobody else has them in hand; nobody is
   * waited for.
   */
  List<Subject> lock(Collection<Long> documents);
}
