package dev.crossdock.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What should lie on the dead-letter queues, by PostgreSQL. Thread-safe. */
public interface DeadLetters {

  /** Targets that have dead-lettered deliveries. */
  List<String> targets();

  /** The dead-lettered deliveries of a target, at most {@code most}, the oldest first. */
  List<DeadLetter> deadLettered(String target, int most);

  /** Those of these whose letter is not on its way to the broker already. */
  List<DeadLetter> notOnTheirWay(Collection<DeadLetter> letters);

  /** Those of these whose delivery is dead-lettered by that very attempt. */
  Set<DeadLetter> stillDead(Collection<DeadLetter> letters);

  /**
   * Puts letters of those that are still dead-lettered on their way to the broker. Wake the relay
   * then.
   */
  void send(Collection<DeadLetter> letters);
}
