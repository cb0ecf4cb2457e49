package dev.crossdock.delivery;

import dev.crossdock.config.CircuitPolicy;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.DeliveryCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Opens the circuit of a target that fails again and again, whatever the delivery, and closes it
 * when one got through. Counts in this hub; what it decides lies in {@link Gates}. One thread.
 */
final class Breaker {

  /** Failures of the target, not of one document. */
  private static final Set<Code> OF_THE_TARGET =
      Set.of(
          DeliveryCode.TARGET_UNREACHABLE,
          DeliveryCode.TARGET_SILENT,
          DeliveryCode.TARGET_BUSY,
          DeliveryCode.TARGET_FAILED);

  private final String target;
  private final CircuitPolicy policy;
  private final Gates gates;
  private final DeliveryEvents events;
  private int failures;

  Breaker(String target, CircuitPolicy policy, Gates gates, DeliveryEvents events) {
    this.target = target;
    this.policy = policy;
    this.gates = gates;
    this.events = events;
  }

  /** In the recording transaction: how the calls of a batch ended. */
  void ended(boolean probe, List<Outcome> outcomes) {
    var failure = outcomes.stream().flatMap(o -> failure(o).stream()).findFirst();
    if (probe) {
      probed(failure);
      return;
    }
    if (failure.isEmpty() || outcomes.stream().anyMatch(o -> failure(o).isEmpty())) {
      failures = 0;
      return;
    }
    failures += outcomes.size();
    if (policy.failures() > 0 && failures >= policy.failures()) {
      failures = 0;
      var why = failure.get();
      if (gates.open(target, why.code, why.detail, policy)) {
        events.circuitOpened(target, why.code, why.detail);
      }
    }
  }

  private void probed(Optional<Failure> failure) {
    failures = 0;
    if (failure.isPresent()) {
      gates.stillOpen(target, failure.get().code, failure.get().detail, policy);
    } else if (gates.close(target)) {
      events.circuitClosed(target);
    }
  }

  private record Failure(Code code, String detail) {}

  /** A target that takes or refuses a document is there. */
  private static Optional<Failure> failure(Outcome outcome) {
    if (outcome instanceof Outcome.Retry again && OF_THE_TARGET.contains(again.code())) {
      return Optional.of(new Failure(again.code(), again.detail()));
    }
    if (outcome instanceof Outcome.InDoubt doubt && OF_THE_TARGET.contains(doubt.code())) {
      return Optional.of(new Failure(doubt.code(), doubt.detail()));
    }
    return Optional.empty();
  }
}
