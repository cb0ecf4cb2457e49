package dev.crossdock.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All deliveries. Every method runs in one transaction, and joins the caller's where the thread has
 * one open on the same database. Times are by the database's clock. Thread-safe.
 */
public interface Deliveries {

  /**
   * Writes the deliveries and announces them in the outbox. A pair of document and target that is
   * there already is left as it is. After the commit, wake the relay.
   */
  void plan(List<PlannedDelivery> planned);

  /**
   * Leases those of {@code ids} that are ready, kept back by no {@link Gates} and first in their
   * order key, and counts their attempt up. The others are not this caller's business: they are
   * leased, ended or not yet due, and will be announced again when their turn comes.
   *
   * @return the leased ones in the order of their ids; large bodies stay behind, see {@link #body}
   */
  List<DeliveryTask> lease(Collection<Long> ids, Lease lease);

  /**
   * Leases one ready delivery of a target whose circuit is open, when it is time for a probe and
   * nobody else tries: one that was tried least. Empty otherwise.
   */
  List<DeliveryTask> probe(String target, Lease lease);

  /** The body of a document. Throws {@link IllegalStateException} when there is none. */
  DeliveryTask.Body body(long documentId);

  /**
   * Records results, announces the next of each order key, puts the dead-lettered ones on their
   * dead-letter queue and gives the documents the worst state of their deliveries.
   *
   * @param listener told of those that counted, inside the transaction
   * @return those that counted; results with an old fencing token are dropped
   */
  List<RecordedDelivery> record(
      List<DeliveryResult> results, Consumer<List<RecordedDelivery>> listener);

  /** Keeps what went to targets and what they answered. */
  void keep(List<Exchanged> exchanges);

  /**
   * Records the results of up to {@code max} leases that ran out as {@code decision} says, like
   * {@code record}.
   */
  List<RecordedDelivery> expire(
      int max,
      Function<ExpiredLease, DeliveryResult> decision,
      Consumer<List<RecordedDelivery>> listener);

  /**
   * Gives back what this owner has leased of the target and never got to know of, because the
   * answer was lost: it is tried again at once, as no call was made. Only for one that has none in
   * hand.
   *
   * @return how many there were
   */
  int giveBack(String target, Lease lease);

  /** Lets run out what an earlier start of this lease's owner left behind. */
  int abandonLeasesOfEarlierStarts(Lease lease);

  /**
   * Announces up to {@code max} deliveries that are due: postponed ones, and ready ones that nobody
   * took for some time since they were announced (doubled each time, up to an hour).
   *
   * @return how many were looked at, by target
   */
  Map<String, Integer> announceDue(int max);

  /** How many are not done, by target and state. */
  Map<String, Map<String, Long>> unfinished();

  /**
   * An operator sends dead-lettered or doubtful deliveries again, with the same idempotency key and
   * all the attempts that their policy allows.
   *
   * @return how many were in a state to be
   */
  int revive(Collection<Long> ids);

  /**
   * A replay sends ended or doubtful deliveries again: by the move {@link
   * DeliveryTransition#REPLAY}, with the same idempotency key unless a new one is asked for. Those
   * that someone else has in hand, or that are in no such state, are left alone.
   *
   * @return the ids of those that are redelivered
   */
  List<Long> redeliver(Collection<Redelivery> redeliveries);

  /**
   * A delivery that is sent again.
   *
   * @param newKey gives it a new idempotency key: its target takes it for another document
   */
  record Redelivery(long id, boolean newKey) {}
}
