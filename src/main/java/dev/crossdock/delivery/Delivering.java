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
 * announced, {@link #settle} records how the calls ended. One thread.
 */
public final class Delivering implements AutoCloseable {

  /** Failures of a delivery before its target's owner is told. */
  private static final int TELL_AFTER = 3;

  private static final Logger LOG = Logger.getLogger(Delivering.class);

  private final Target target;
  private final Deliveries deliveries;
  private final Inbox inbox;
  private final Verdicts verdicts;
  private final DeliveryEvents events;
  private final Lease lease;
  private final Signals signals;
  private final Clock clock;
  private final Gates gates;
  private final Tally tally;
  private final Breaker breaker;
  private @Nullable DeliveryBatch unsettled;
  private boolean mayHaveLeased;

  public Delivering(
      Target target,
      Deliveries deliveries,
      Inbox inbox,
      Verdicts verdicts,
      DeliveryEvents events,
      Lease lease,
      Signals signals,
      Clock clock,
      Gates gates,
      Tally tally) {
    this.target = target;
    this.deliveries = deliveries;
    this.inbox = inbox;
    this.verdicts = verdicts;
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
    return verdicts.mayRepeat();
  }

  /**
   * Waits for announced deliveries and leases up to {@code max}. The broker's messages are
   * acknowledged once the leases are committed: from then on the lease, not the message, sees to it
   * that the delivery goes on. A batch that could not be settled is settled first.
   *
   * <p>While the target is kept back, what is announced stays with the broker; where its circuit is
   * open, now and then one delivery is leased to find out whether it is back.
   */
  public DeliveryBatch take(int max, Duration wait) {
    settleWhatIsLeft();
    giveBackWhatIsLeft();
    var gate = gates.of(target.id());
    return gate == Gate.OPEN ? takeAnnounced(max, wait) : takeNoneOrOne(gate, wait);
  }

  /** The same while there is nobody to make the calls: what is announced stays with the broker. */
  public DeliveryBatch takeNone(Duration wait) {
    settleWhatIsLeft();
    giveBackWhatIsLeft();
    waitFor(wait);
    return new DeliveryBatch(List.of(), clock.instant(), false);
  }

  private DeliveryBatch takeAnnounced(int max, Duration wait) {
    var ids = inbox.receive(max, wait);
    var batch = new DeliveryBatch(leased(ids), clock.instant(), false);
    if (!batch.tasks().isEmpty()) {
      unsettled = batch;
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
      inbox.close();
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
  private void settleWhatIsLeft() {
    var left = unsettled;
    if (left == null) {
      return;
    }
    if (clock.instant().isBefore(left.startedAt().plus(lease.duration()))) {
      settle(left);
    } else {
      LOG.warnf("How %d calls to %s ended can't be noted", left.tasks().size(), target.id());
      unsettled = null;
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
      unsettled = batch;
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
      inbox.acknowledge();
    } catch (CarrierException e) {
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
  public int settle(DeliveryBatch batch) {
    var settlements =
        batch.tasks().stream()
            .map(
                task ->
                    batch.isProbe()
                        ? verdicts.ofProbe(task, batch.outcome(task), batch.startedAt())
                        : verdicts.of(task, batch.outcome(task), batch.startedAt()))
            .toList();
    tally.add(
        deliveries.settle(
            settlements,
            settled -> {
              tell(settled);
              deliveries.keep(batch.exchanges(settled.stream().map(SettledDelivery::id).toList()));
              breaker.ended(batch.isProbe(), batch.tasks().stream().map(batch::outcome).toList());
            }));
    unsettled = null;
    signals.wake(WakeUp.RELAY);
    return settlements.size();
  }

  private void tell(List<SettledDelivery> settled) {
    tell(settled, events);
    if (settled.stream().anyMatch(this::afterTrouble)) {
      events.recovered(target.id());
    }
  }

  private boolean afterTrouble(SettledDelivery one) {
    return one.settlement().move() == DeliveryTransition.FINISH
        && one.settlement().attempt() > TELL_AFTER;
  }

  static void tell(List<SettledDelivery> settled, DeliveryEvents events) {
    var deadLettered = moved(settled, DeliveryTransition.GIVE_UP);
    if (!deadLettered.isEmpty()) {
      events.deadLettered(deadLettered);
    }
    var doubtful = moved(settled, DeliveryTransition.DOUBT);
    if (!doubtful.isEmpty()) {
      events.inDoubt(doubtful);
    }
    moved(settled, DeliveryTransition.POSTPONE).stream()
        .filter(one -> one.settlement().attempt() >= TELL_AFTER)
        .collect(Collectors.groupingBy(Delivering::why))
        .forEach(
            (why, affected) ->
                events.targetFailing(why.target(), why.code(), detail(affected), affected));
  }

  private static List<SettledDelivery> moved(
      List<SettledDelivery> settled, DeliveryTransition move) {
    return settled.stream().filter(one -> one.settlement().move() == move).toList();
  }

  private record Why(String target, Code code) {}

  private static Why why(SettledDelivery one) {
    return new Why(
        one.target(), Objects.requireNonNullElse(one.settlement().code(), HubCode.HUB_FAILED));
  }

  private static String detail(List<SettledDelivery> affected) {
    return Objects.requireNonNullElse(affected.get(0).settlement().detail(), "");
  }

  @Override
  public void close() {
    inbox.close();
  }
}
