package dev.crossdock.replay;

import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.replay.Step.Way;
import java.util.stream.Collectors;

/** What is done, in words. */
final class Telling {

  private Telling() {}

  static String of(Step step) {
    return step.deliveries().stream().map(Telling::of).collect(Collectors.joining("; "));
  }

  static String of(Way way) {
    var delivery = way.delivery();
    if (way.stay() != null) {
      return delivery.target() + ": not again. " + way.stay().words();
    }
    var overtaken = delivery.overtaken() ? ". A later document of the order is there already" : "";
    if (way.newKey()) {
      return delivery.target()
          + (delivery.target().startsWith("partner:")
              ? ": again, as a file of a new name"
              : ": again, under a new idempotency key instead of " + delivery.idempotencyKey())
          + overtaken;
    }
    return delivery.target()
        + ": again, with idempotency key "
        + delivery.idempotencyKey()
        + (delivery.state() == DeliveryState.DONE ? ", which the target has" : "")
        + overtaken;
  }
}
