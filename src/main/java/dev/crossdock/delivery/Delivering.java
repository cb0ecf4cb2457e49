package dev.crossdock.delivery;

import dev.crossdock.config.Target;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The loop of one target, in two halves around the calls: {@link #take} leases what the broker
 * announced, {@link #recordResults} records how the calls ended. One thread.
 */
public final class Delivering implements AutoCloseable {

  /** Failures of a delivery before its target's owner is told. */
  private static final int TELL_AFTER = 3;

  private static final Logger LOG = Logger.getLogger(Delivering.class);

  private final Target target;
  private final Deliveries deliveries;
  private final QueueConsumer consumer;
  private final RetryDecisions decisions;
  private final DeliveryEvents events;
  private final Lease lease;
  private final Signals signals;
  private final Clock clock;
  private final Gates gates;
  private final Tally tally;
  private final Breaker breaker;
  private @Nullable DeliveryBatch unrecorded;
  private boolean mayHaveLeased;

  public Delivering(
      Target target,
      Deliveries deliveries,
      QueueConsumer consumer,
      RetryDecisions decisions,
      DeliveryEvents events,
      Lease lease,
      Signals signals,
      Clock clock,
      Gates gates,
      Tally tally) {
    this.target = target;
    this.deliveries = deliveries;
    this.consumer = consumer;
    this.decisions = decisions;
    this.events = events;
    this.lease = lease;
    this.signals = signals;
    this.clock = clock;
    this.gates = gates;
    this.tally = tally;
    this.breaker = new Breaker(target.id(), target.circuit(), gates, events);
  }

  public Target target() {
    return target;
  }

  /**
   * Whether a call whose answer was lost may be repeated: the target drops repeats, or is asked.
   */
  public boolean mayRepeat() {
    return decisions.mayRepeat();
  }

  /**
   * Waits for announced deliveries and leases up to {@code max}. The broker's messages are
   * acknowledged once the leases are committed: from then on the lease, not the message, sees to it
   * that the delivery goes on. A batch that could not be recorded is recorded first.
   *
   * <p>While the target is kept back, what is announced stays with the broker; where its circuit is
   * open, now and then one delivery is leased to find out whether it is back.
   */
  public DeliveryBatch take(int max, Duration wait) {
    recordWhatIsLeft();
    giveBackWhatIsLeft();
    var gate = gates.of(target.id());
    return gate == Gate.OPEN ? takeAnnounced(max, wait) : takeNoneOrOne(gate, wait);
  }

  /** The same while there is nobody to make the calls: what is announced stays with the broker. */
  public DeliveryBatch takeNone(Duration wait) {
    recordWhatIsLeft();
    giveBackWhatIsLeft();
    waitFor(wait);
    return new DeliveryBatch(List.of(), clock.instant(), false);
  }

  private DeliveryBatch takeAnnounced(int max, Duration wait) {
    var ids = consumer.receive(max, wait);
    var batch = new DeliveryBatch(leased(ids), clock.instant(), false);
    if (!batch.tasks().isEmpty()) {
      unrecorded = batch;
    }
    if (!ids.isEmpty()) {
      acknowledge();
    }
    return batch;
  }

  /**
   * Where that fails, the broker gives what it announced out again. Whether it was leased all the
   * same is not known.
   */
  private List<DeliveryTask> leased(List<Long> ids) {
    mayHaveLeased = true;
    try {
      var tasks = deliveries.lease(ids, lease);
      mayHaveLeased = false;
      return tasks;
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /** Else it would wait for the end of a lease that nobody uses. */
  private void giveBackWhatIsLeft() {
    if (mayHaveLeased) {
      deliveries.giveBack(target.id(), lease);
      mayHaveLeased = false;
      signals.wake(WakeUp.SWEEP);
    }
  }

  /** Results whose lease is over count no more: the sweep has decided, whatever kept them here. */
  private void recordWhatIsLeft() {
    var left = unrecorded;
    if (left == null) {
      return;
    }
    if (clock.instant().isBefore(left.startedAt().plus(lease.duration()))) {
      recordResults(left);
    } else {
      LOG.warnf("How %d calls to %s ended can't be noted", left.tasks().size(), target.id());
      unrecorded = null;
    }
  }

  /**
   * Whether a call that begins now may well end within the lease. One that began late in a slow
   * batch could overlap with the next attempt, which another hub may make when the lease is over.
   */
  public boolean isTimely(DeliveryBatch batch) {
    return clock.instant().isBefore(batch.startedAt().plus(lease.duration().dividedBy(2)));
  }

  private List<DeliveryTask> probed() {
    mayHaveLeased = true;
    var one = deliveries.probe(target.id(), lease);
    mayHaveLeased = false;
    return one;
  }

  private DeliveryBatch takeNoneOrOne(Gate gate, Duration wait) {
    var one = gate == Gate.PROBE ? probed() : List.<DeliveryTask>of();
    var batch = new DeliveryBatch(one, clock.instant(), true);
    if (one.isEmpty()) {
      waitFor(wait);
    } else {
      unrecorded = batch;
    }
    return batch;
  }

  private void waitFor(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Not acknowledged, they come again and find their leases taken: no reason not to go on. */
  private void acknowledge() {
    try {
      consumer.acknowledge();
    } catch (BrokerException e) {
      LOG.debugf(e, "Announcements of %s were not acknowledged", target.id());
    }
  }

  /** The task with its body, read now when it was too large to come along. */
  public DeliveryTask withBody(DeliveryTask task) {
    return task.json() == null && task.raw() == null
        ? task.with(deliveries.body(task.documentId()))
        : task;
  }

  /** Records how the calls ended. Returns how many there were. */
  public int recordResults(DeliveryBatch batch) {
    var results =
        batch.tasks().stream()
            .map(
                task ->
                    batch.isProbe()
                        ? decisions.ofProbe(task, batch.outcome(task), batch.startedAt())
                        : decisions.of(task, batch.outcome(task), batch.startedAt()))
            .toList();
    tally.add(
        deliveries.record(
            results,
            recorded -> {
              tell(recorded);
              deliveries.keep(
                  batch.exchanges(recorded.stream().map(RecordedDelivery::id).toList()));
              breaker.ended(batch.isProbe(), batch.tasks().stream().map(batch::outcome).toList());
            }));
    unrecorded = null;
    signals.wake(WakeUp.RELAY);
    return results.size();
  }

  private void tell(List<RecordedDelivery> recorded) {
    tell(recorded, events);
    if (recorded.stream().anyMatch(this::afterTrouble)) {
      events.recovered(target.id());
    }
  }

  private boolean afterTrouble(RecordedDelivery one) {
    return one.result().move() == DeliveryTransition.FINISH && one.result().attempt() > TELL_AFTER;
  }

  static void tell(List<RecordedDelivery> recorded, DeliveryEvents events) {
    var deadLettered = moved(recorded, DeliveryTransition.GIVE_UP);
    if (!deadLettered.isEmpty()) {
      events.deadLettered(deadLettered);
    }
    var doubtful = moved(recorded, DeliveryTransition.DOUBT);
    if (!doubtful.isEmpty()) {
      events.inDoubt(doubtful);
    }
    moved(recorded, DeliveryTransition.POSTPONE).stream()
        .filter(one -> one.result().attempt() >= TELL_AFTER)
        .collect(Collectors.groupingBy(Delivering::why))
        .forEach(
            (why, affected) ->
                events.targetFailing(why.target(), why.code(), detail(affected), affected));
  }

  private static List<RecordedDelivery> moved(
      List<RecordedDelivery> recorded, DeliveryTransition move) {
    return recorded.stream().filter(one -> one.result().move() == move).toList();
  }

  private record Why(String target, Code code) {}

  private static Why why(RecordedDelivery one) {
    return new Why(
        one.target(), Objects.requireNonNullElse(one.result().code(), HubCode.HUB_FAILED));
  }

  private static String detail(List<RecordedDelivery> affected) {
    return Objects.requireNonNullElse(affected.get(0).result().detail(), "");
  }

  @Override
  public void close() {
    consumer.close();
  }
}
