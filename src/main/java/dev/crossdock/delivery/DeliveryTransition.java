package dev.crossdock.delivery;

import static dev.crossdock.delivery.DeliveryState.DEAD_LETTERED;
import static dev.crossdock.delivery.DeliveryState.DONE;
import static dev.crossdock.delivery.DeliveryState.IN_DOUBT;
import static dev.crossdock.delivery.DeliveryState.LEASED;
import static dev.crossdock.delivery.DeliveryState.READY;
import static dev.crossdock.delivery.DeliveryState.RETRY_SCHEDULED;

import java.util.Set;

/** The only moves of a delivery, each with the states it may come from. */
public enum DeliveryTransition {
  /** A deliverer takes it; its attempt counts up. */
  LEASE(LEASED, READY),
  /** The target has it. */
  FINISH(DONE, LEASED),
  /** It failed for now. */
  POSTPONE(RETRY_SCHEDULED, LEASED),
  /** It failed for good, or too often. */
  GIVE_UP(DEAD_LETTERED, LEASED),
  /** The call may or may not have had its effect. */
  DOUBT(IN_DOUBT, LEASED),
  /** The next attempt is due, or the sweep found it unannounced. */
  ANNOUNCE(READY, READY, RETRY_SCHEDULED),
  /** An operator sends it again. */
  REVIVE(READY, DEAD_LETTERED, IN_DOUBT),
  /** A replay sends it again, whatever it came to. */
  REPLAY(READY, DONE, DEAD_LETTERED, IN_DOUBT),
  /** An operator found that the target has it. */
  CONFIRM(DONE, IN_DOUBT);

  private final DeliveryState to;

  @SuppressWarnings("ImmutableEnumChecker") // always a Set.of
  private final Set<DeliveryState> from;

  DeliveryTransition(DeliveryState to, DeliveryState... from) {
    this.to = to;
    this.from = Set.of(from);
  }

  public DeliveryState to() {
    return to;
  }

  public Set<DeliveryState> from() {
    return from;
  }

  /** The new state. Throws {@link IllegalStateException} when this move may not start there. */
  public DeliveryState apply(DeliveryState current) {
    if (!from.contains(current)) {
      throw new IllegalStateException(this + " from " + current + " is not an allowed transition");
    }
    return to;
  }
}
