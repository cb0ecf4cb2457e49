package dev.crossdock.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps attempts to log in from filling the audit log: the same once in ten minutes, and of one
 * address no more than 20 that differ; the others together are one. Thread-safe.
 */
public final class Guesses {
  private static final Duration LENGTH = Duration.ofMinutes(10);
  private static final int MOST_OF_ADDRESS = 20;
  private static final int MOST_ADDRESSES = 10_000;
  private static final String OTHERS = "others";

  private final Clock clock;
  private final Map<String, Window> windows = new HashMap<>();

  public Guesses(Clock clock) {
    this.clock = clock;
  }

  private record Window(Instant end, Set<AuditEntry> seen) {}

  /** What to record of it; empty where it was recorded, or comes from too many addresses. */
  public synchronized Optional<AuditEntry> first(AuditEntry entry) {
    var now = clock.instant();
    var address = String.valueOf(entry.actor().address());
    var window = windows.get(address);
    if (window == null || !now.isBefore(window.end)) {
      if (windows.size() >= MOST_ADDRESSES) {
        windows.values().removeIf(old -> !now.isBefore(old.end));
      }
      if (windows.size() >= MOST_ADDRESSES) {
        return Optional.empty();
      }
      window = new Window(now.plus(LENGTH), new HashSet<>());
      windows.put(address, window);
    }
    if (window.seen.contains(entry)) {
      return Optional.empty();
    }
    var counted = window.seen.size() < MOST_OF_ADDRESS ? entry : others(entry);
    return window.seen.add(counted) ? Optional.of(counted) : Optional.empty();
  }

  private static AuditEntry others(AuditEntry entry) {
    var actor = entry.actor();
    return new AuditEntry(
        new Actor(actor.kind(), OTHERS, actor.channel(), actor.address()),
        entry.action(),
        new AuditObject(entry.object().type(), OTHERS),
        entry.reason(),
        entry.outcome(),
        entry.detail());
  }
}
