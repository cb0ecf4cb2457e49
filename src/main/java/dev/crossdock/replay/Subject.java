package dev.crossdock.replay;

import dev.crossdock.config.Usage;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.store.DocumentState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as a replay finds it.
 *
 * @param busy whether someone has its row in hand
 * @param readable whether it was read without errors and can be accepted
 * @param sentIn the interchange it was sent to a partner in; null where it was not
 * @param purged whether what it says was purged because its retention period was over
 */
public record Subject(
    long id,
    boolean busy,
    boolean incoming,
    String type,
    DocumentState state,
    @Nullable String partner,
    Usage usage,
    @Nullable String number,
    boolean readable,
    @Nullable Long sentIn,
    boolean purged,
    List<Delivery> deliveries) {

  public Subject {
    deliveries = List.copyOf(deliveries);
  }

  boolean isAcknowledgement() {
    return !incoming && type.equals("acknowledgement");
  }

  /**
   * One of its deliveries.
   *
   * @param overtaken whether a later document of its order reached the target meanwhile
   */
  public record Delivery(
      long id,
      boolean busy,
      String target,
      DeliveryState state,
      String idempotencyKey,
      boolean overtaken) {}
}
