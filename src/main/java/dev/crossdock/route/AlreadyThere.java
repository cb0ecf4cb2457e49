package dev.crossdock.route;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a route that delivers. The target has the document already: the delivery counts as
 * delivered.
 */
public final class AlreadyThere extends DeliveryEnd {

  private static final long serialVersionUID = 1L;

  /** With what the target said, for people. */
  public AlreadyThere(@Nullable String message) {
    super(message);
  }
}
