package dev.crossdock.api;

import dev.crossdock.audit.AuditEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps what a page asks for again and again from filling the audit log. Thread-safe. */
final class Once {
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Duration length;
  private final ConcurrentMap<AuditEntry, Instant> until = new ConcurrentHashMap<>();

  Once(Clock clock, Duration length) {
    this.clock = clock;
    this.length = length;
  }

  /** Whether no equal entry came within this time. */
  boolean isNew(AuditEntry entry) {
    var now = clock.instant();
    if (until.size() >= MOST) {
      until.values().removeIf(end -> !now.isBefore(end));
    }
    if (until.size() >= MOST) {
      return true;
    }
    var end = now.plus(length);
    return until.merge(entry, end, (old, fresh) -> now.isBefore(old) ? old : fresh).equals(end);
  }
}
