package dev.crossdock.camel.own;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The targets that a route of one's own makes the deliveries of now. While a route is exchanged for
 * its next version, deliveries under way wait for it. Thread-safe.
 */
public final class OpenTargets {

  private final Map<String, RouteTarget> open = new HashMap<>();

  /** Throws {@link IllegalStateException} where another route has the target already. */
  synchronized void open(String target, RouteTarget route) {
    var other = open.putIfAbsent(target, route);
    if (other != null) {
      throw new IllegalStateException(
          "The target '%s' is served by another route already.".formatted(target));
    }
    notifyAll();
  }

  synchronized void close(String target, RouteTarget route) {
    open.remove(target, route);
  }

  /** Whether some route makes deliveries of this target now. */
  public synchronized boolean isOpen(String target) {
    return open.containsKey(target);
  }

  /** The route of a target, waited for that long; empty where none came. */
  public synchronized Optional<RouteTarget> await(String target, Duration most)
      throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (!open.containsKey(target)) {
      long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
      if (left <= 0) {
        return Optional.empty();
      }
      wait(left);
    }
    return Optional.ofNullable(open.get(target));
  }
}
