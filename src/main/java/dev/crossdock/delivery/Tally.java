package dev.crossdock.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How calls ended at each target since this hub started, counted once committed. Thread-safe. */
public final class Tally {

  private record Ends(String target, DeliveryTransition move) {}

  private final Map<Ends, LongAdder> counts = new ConcurrentHashMap<>();

  void add(List<RecordedDelivery> recorded) {
    recorded.forEach(
        one ->
            counts
                .computeIfAbsent(new Ends(one.target(), one.result().move()), e -> new LongAdder())
                .increment());
  }

  /** Calls to the target that ended by this move. */
  public long of(String target, DeliveryTransition move) {
    var count = counts.get(new Ends(target, move));
    return count == null ? 0 : count.sum();
  }
}
