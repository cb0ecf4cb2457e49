package dev.crossdock.app;

import dev.crossdock.app.TargetsSeen.Seen;
import dev.crossdock.camel.target.Targets;
import dev.crossdock.camel.target.Targets.Calls;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.DeliveryTransition;
import dev.crossdock.delivery.Tally;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * What is measured of each target, with its id as the tag {@code target}: as many as are
 * configured, and no more. {@code docs/metrics.md} lists them.
 */
final class TargetMeters {
  private static final List<DeliveryTransition> ENDS =
      List.of(
          DeliveryTransition.FINISH,
          DeliveryTransition.POSTPONE,
          DeliveryTransition.GIVE_UP,
          DeliveryTransition.DOUBT);
  private static final List<DeliveryState> UNFINISHED =
      List.of(
          DeliveryState.READY,
          DeliveryState.LEASED,
          DeliveryState.RETRY_SCHEDULED,
          DeliveryState.DEAD_LETTERED,
          DeliveryState.IN_DOUBT);

  private final MeterRegistry registry;
  private final TargetsSeen seen;
  private final Tally tally;
  private final Map<String, List<Meter>> measured = new HashMap<>();

  TargetMeters(MeterRegistry registry, TargetsSeen seen, Tally tally) {
    this.registry = registry;
    this.seen = seen;
    this.tally = tally;
    Gauge.builder("crossdock.circuits.open", seen, s -> s.value(v -> v.circuits().size()))
        .description("Targets whose circuit is open")
        .register(registry);
    Gauge.builder("crossdock.holds", seen, s -> s.value(v -> v.holds().size()))
        .description("Targets and partners that operators hold")
        .register(registry);
  }

  /** Measures those that are configured now, and no others. */
  synchronized void follow(Targets targets) {
    var ids = targets.ids();
    var gone = new HashSet<>(measured.keySet());
    gone.removeAll(ids);
    gone.forEach(id -> measured.remove(id).forEach(registry::remove));
    ids.forEach(id -> measured.computeIfAbsent(id, t -> measure(t, targets)));
  }

  private List<Meter> measure(String target, Targets targets) {
    var meters = new ArrayList<Meter>();
    for (var end : ENDS) {
      meters.add(
          FunctionCounter.builder("crossdock.deliveries", tally, t -> t.of(target, end))
              .description("Calls by how they ended; those that are made again are retries")
              .tag("target", target)
              .tag("outcome", end.to().id())
              .register(registry));
    }
    for (var state : UNFINISHED) {
      meters.add(
          known("crossdock.deliveries.unfinished", target, s -> s.unfinished(target, state.id()))
              .description("Deliveries that are not done, by state")
              .tag("state", state.id())
              .register(registry));
    }
    meters.add(
        known("crossdock.target.circuit.open", target, s -> s.circuits().contains(target) ? 1 : 0)
            .description("1 while the target's circuit is open")
            .register(registry));
    meters.add(
        known("crossdock.target.held", target, s -> s.holds(target) ? 1 : 0)
            .description("1 while an operator holds the target")
            .register(registry));
    meters.add(
        calls("crossdock.target.calls", target, targets, Calls::underWay)
            .description("Calls to the target at this moment")
            .register(registry));
    meters.add(
        calls("crossdock.target.calls.most", target, targets, Calls::most)
            .description("Calls that may be made side by side; 0: the target is not served")
            .register(registry));
    meters.add(
        calls("crossdock.target.calls.waiting", target, targets, Calls::waiting)
            .description("Deliveries in hand that wait for a call to end")
            .register(registry));
    return meters;
  }

  private Gauge.Builder<TargetsSeen> known(String name, String target, ToDoubleFunction<Seen> of) {
    return Gauge.builder(name, seen, s -> s.value(of)).tag("target", target);
  }

  private static Gauge.Builder<Targets> calls(
      String name, String target, Targets targets, ToIntFunction<Calls> of) {
    return Gauge.builder(name, targets, t -> t.calls(target).map(of::applyAsInt).orElse(0))
        .tag("target", target);
  }
}
