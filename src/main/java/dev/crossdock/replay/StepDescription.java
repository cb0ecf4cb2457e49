package dev.crossdock.replay;

import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.replay.ReplayStep.Way;
import java.util.stream.Collectors;

/** What is done, in words. */
final class StepDescription {

  private StepDescription() {}

  static String of(ReplayStep step) {
    return step.deliveries().stream().map(StepDescription::of).collect(Collectors.joining("; "));
  }

  static String of(Way way) {
    var delivery = way.delivery();
    if (way.skipReason() != null) {
      return delivery.target() + ": not redelivered. " + way.skipReason().words();
    }
    var overtaken = delivery.overtaken() ? ". A later document of the order is there already" : "";
    if (way.newKey()) {
      return delivery.target()
          + (delivery.target().startsWith("partner:")
              ? ": redelivered as a file of a new name"
              : ": redelivered under a new idempotency key instead of " + delivery.idempotencyKey())
          + overtaken;
    }
    return delivery.target()
        + ": redelivered with idempotency key "
        + delivery.idempotencyKey()
        + (delivery.state() == DeliveryState.DONE ? ", which the target has" : "")
        + overtaken;
  }
}
