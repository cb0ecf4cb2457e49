package dev.crossdock.delivery;

import dev.crossdock.diagnostics.HubCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Leased deliveries of one target and how their calls ended. Outcomes may come from any thread. */
public final class DeliveryBatch {
  private final List<DeliveryTask> tasks;
  private final Instant startedAt;
  private final boolean probe;
  private final Map<Long, Outcome> outcomes = new ConcurrentHashMap<>();
  private final Map<Long, Exchanged> exchanges = new ConcurrentHashMap<>();

  DeliveryBatch(List<DeliveryTask> tasks, Instant startedAt, boolean probe) {
    this.probe = probe;
    this.tasks = List.copyOf(tasks);
    this.startedAt = startedAt;
  }

  public List<DeliveryTask> tasks() {
    return tasks;
  }

  /** Whether its one delivery is to find out whether the target is back. */
  boolean isProbe() {
    return probe;
  }

  Instant startedAt() {
    return startedAt;
  }

  /** The call ended so; a later word on the same task replaces it. */
  public void record(DeliveryTask task, Outcome outcome) {
    outcomes.put(task.id(), outcome);
  }

  /** What went to the target in a call, and what came back. */
  public void exchanged(Exchanged exchanged) {
    exchanges.put(exchanged.delivery(), exchanged.bounded());
  }

  /** Of these deliveries. */
  List<Exchanged> exchanges(Collection<Long> deliveries) {
    return deliveries.stream().map(exchanges::get).filter(Objects::nonNull).toList();
  }

  /** A task that nothing was recorded for may have been called: the hub failed on it. */
  Outcome outcome(DeliveryTask task) {
    return outcomes.getOrDefault(
        task.id(),
        new Outcome.InDoubt(HubCode.HUB_FAILED, "The route ended without a word on this one", 0));
  }
}
