package dev.crossdock.cases;

import java.util.List;
import java.util.function.Consumer;

/** The reading side of the event outbox, for the routes that apply and publish events. */
public interface PendingEvents {

  /**
   * Applies up to {@code max} waiting events to the cases, in the order in which they were raised,
   * in one transaction, one hub at a time; answers how many. One that fails is logged and counted,
   * tried again a few times and then set aside as failed; it makes no event of its own.
   */
  int apply(int max);

  /**
   * Hands up to {@code max} events that are to be published to the publisher, as CloudEvents in
   * JSON, and forgets them when it returns; when it throws they are handed out again.
   */
  int publish(int max, Consumer<List<String>> publisher);

  /** How many events wait to be applied. */
  long waiting();

  /** How many were set aside because they could not be applied. */
  long failed();
}
