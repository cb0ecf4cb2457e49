package dev.crossdock.route;

import org.jspecify.annotations.Nullable;

/** How a delivery ended, told by the route that made it. */
public abstract sealed class DeliveryEnd extends RuntimeException
    permits AlreadyThere, InDoubt, PermanentFailure, TryAgain {

  private static final long serialVersionUID = 1L;

  DeliveryEnd(@Nullable String message) {
    super(message);
  }
}
