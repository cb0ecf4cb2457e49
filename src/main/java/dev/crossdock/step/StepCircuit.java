package dev.crossdock.step;

import dev.crossdock.config.CircuitPolicy;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spares a step that fails again and again, whatever the document, until one got through. Of this
 * hub. Thread-safe.
 */
final class StepCircuit {

  private final LongSupplier nanos;
  private int failures;
  private int probes;
  private boolean open;
  private boolean probing;
  private long again;

  /** {@code nanos} is {@link System#nanoTime} or a test's. */
  StepCircuit(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether an attempt may be made now; while it is open, one at a time and after each pause. */
  synchronized boolean mayTry() {
    if (!open) {
      return true;
    }
    if (probing || nanos.getAsLong() - again < 0) {
      return false;
    }
    probing = true;
    return true;
  }

  /** Nothing was tried, or how it ended could not be noted. */
  synchronized void notTried() {
    probing = false;
  }

  /** Returns whether it was open. */
  synchronized boolean worked() {
    boolean was = open;
    open = false;
    probing = false;
    failures = 0;
    probes = 0;
    return was;
  }

  /** Returns whether it opened by this. */
  synchronized boolean failed(CircuitPolicy policy) {
    failures++;
    probing = false;
    if (open) {
      probes++;
      pause(policy.pauseAfter(probes));
      return false;
    }
    if (policy.failures() > 0 && failures >= policy.failures()) {
      open = true;
      pause(policy.firstPause());
      return true;
    }
    return false;
  }

  synchronized boolean isOpen() {
    return open;
  }

  private void pause(Duration how) {
    again = nanos.getAsLong() + how.toNanos();
  }
}
