package dev.crossdock.app;

import dev.crossdock.delivery.Circuit;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.Gates;
import dev.crossdock.delivery.Hold;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of all targets, asked every five seconds at most however many meters want
 * it. A database that does not answer within a second makes them unknown, and the metrics come all
 * the same. Thread-safe.
 */
final class TargetsSeen {
  private static final long FRESH = Duration.ofSeconds(5).toNanos();

  private final Deliveries deliveries;
  private final Gates gates;
  private final LongSupplier nanoTime;
  private CompletableFuture<Seen> asked = CompletableFuture.completedFuture(Seen.NOTHING);
  private @Nullable Seen seen;
  private long askedAt;
  private boolean everAsked;

  /**
   * @param unfinished deliveries by target and state
   * @param circuits targets whose circuit is open
   */
  record Seen(Map<String, Map<String, Long>> unfinished, Set<String> circuits, List<Hold> holds) {
    static final Seen NOTHING = new Seen(Map.of(), Set.of(), List.of());

    long unfinished(String target, String state) {
      return unfinished.getOrDefault(target, Map.of()).getOrDefault(state, 0L);
    }

    boolean holds(String target) {
      return holds.stream().anyMatch(h -> h.kind() == Hold.Kind.TARGET && h.name().equals(target));
    }
  }

  TargetsSeen(Deliveries deliveries, Gates gates, LongSupplier nanoTime) {
    this.deliveries = deliveries;
    this.gates = gates;
    this.nanoTime = nanoTime;
  }

  /** NaN while the database does not answer. */
  synchronized double value(ToDoubleFunction<Seen> of) {
    long now = nanoTime.getAsLong();
    if (!everAsked || now - askedAt > FRESH) {
      everAsked = true;
      askedAt = now;
      if (asked.isDone()) {
        asked = CompletableFuture.supplyAsync(this::look, TargetsSeen::aside);
      }
      seen = answer();
    }
    var known = seen;
    return known == null ? Double.NaN : of.applyAsDouble(known);
  }

  private @Nullable Seen answer() {
    try {
      return asked.get(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException | TimeoutException e) {
      return null; // the stages tell of a database that is away
    }
  }

  private static void aside(Runnable look) {
    var thread = new Thread(look, "targets-seen");
    thread.setDaemon(true);
    thread.start();
  }

  private Seen look() {
    return new Seen(
        deliveries.unfinished(),
        gates.circuits().stream().map(Circuit::target).collect(Collectors.toSet()),
        gates.holds());
  }
}
