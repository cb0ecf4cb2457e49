package dev.crossdock.delivery;

import dev.crossdock.diagnostics.Code;
import java.util.List;

/**
 * Who is told of what went wrong. Called on the recording thread inside its transaction: what a
 * listener writes to the same database commits or rolls back with the result. A listener that
 * throws undoes the result, so it must not throw for reasons of its own.
 */
public interface DeliveryEvents {

  /** These were given up. */
  void deadLettered(List<RecordedDelivery> given);

  /** Nobody knows whether the target has these; a person must decide. */
  void inDoubt(List<RecordedDelivery> doubtful);

  /** Deliveries to the target failed repeatedly and go on being tried. */
  void targetFailing(String target, Code code, String detail, List<RecordedDelivery> affected);

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
        public void deadLettered(List<RecordedDelivery> given) {}

        @Override
        public void inDoubt(List<RecordedDelivery> doubtful) {}

        @Override
        public void targetFailing(
            String target, Code code, String detail, List<RecordedDelivery> affected) {}

        @Override
        public void recovered(String target) {}
      };
}
