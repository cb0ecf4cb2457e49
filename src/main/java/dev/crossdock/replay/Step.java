package dev.crossdock.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay does with a document.
 *
 * @param stay why it does nothing; null where something goes
 * @param deliveries each with what is done, or why nothing is
 */
public record Step(@Nullable Stay stay, List<Way> deliveries) {

  public Step {
    deliveries = List.copyOf(deliveries);
  }

  /** The document as a whole. */
  static final Step ALL = new Step(null, List.of());

  static Step none(Stay why) {
    return new Step(why, List.of());
  }

  List<Way> going() {
    return deliveries.stream().filter(way -> way.stay() == null).toList();
  }

  /**
   * What is done with a delivery.
   *
   * @param stay why nothing is; null: it goes again
   * @param newKey whether it gets a new idempotency key; a file for a partner, a new name
   */
  public record Way(Subject.Delivery delivery, @Nullable Stay stay, boolean newKey) {}
}
