package dev.crossdock.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay does with a document.
 *
 * @param skipReason why it does nothing; null where something goes
 * @param deliveries each with what is done, or why nothing is
 */
public record ReplayStep(@Nullable SkipReason skipReason, List<Way> deliveries) {

  public ReplayStep {
    deliveries = List.copyOf(deliveries);
  }

  /** The document as a whole. */
  static final ReplayStep ALL = new ReplayStep(null, List.of());

  static ReplayStep none(SkipReason why) {
    return new ReplayStep(why, List.of());
  }

  List<Way> going() {
    return deliveries.stream().filter(way -> way.skipReason() == null).toList();
  }

  /**
   * What is done with a delivery.
   *
   * @param skipReason why nothing is; null: it goes again
   * @param newKey whether it gets a new idempotency key; a file for a partner, a new name
   */
  public record Way(Subject.Delivery delivery, @Nullable SkipReason skipReason, boolean newKey) {}
}
