package dev.crossdock.delivery;

import dev.crossdock.diagnostics.Code;
import java.util.List;

/**
 * Who is told of what went wrong. Called on the settling thread inside its transaction: what a
 * listener writes to the same database commits or rolls back with the settlement. A listener that
 * throws undoes the settlement, so it must not throw for reasons of its own.
 */
public interface DeliveryEvents {

  /** These were given up. */
  void deadLettered(List<SettledDelivery> given);

  /** Nobody knows whether the target has these; a person must decide. */
  void inDoubt(List<SettledDelivery> doubtful);

  /** Deliveries to the target failed repeatedly and go on being tried. */
  void targetFailing(String target, Code code, String detail, List<SettledDelivery> affected);

  /** A target that failed takes deliveries again. */
  void recovered(String target);

  /** Persons have decided everything that was in doubt at the target. */
  default void nothingInDoubt(String target) {}

  /** Nothing goes to the target any more until it is back: once each time. */
  default void circuitOpened(String target, Code code, String detail) {}

  /** The target is back. */
  default void circuitClosed(String target) {}

  /** Tells nobody. */
  DeliveryEvents NONE =
      new DeliveryEvents() {
        @Override
        public void deadLettered(List<SettledDelivery> given) {}

        @Override
        public void inDoubt(List<SettledDelivery> doubtful) {}

        @Override
        public void targetFailing(
            String target, Code code, String detail, List<SettledDelivery> affected) {}

        @Override
        public void recovered(String target) {}
      };
}
