package dev.crossdock.route;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a route that delivers. The answer was lost, and the target may have the document: a
 * person decides, unless the target drops repeats or can be asked.
 */
public final class InDoubt extends DeliveryEnd {

  private static final long serialVersionUID = 1L;

  /** With what the target said, for people. */
  public InDoubt(@Nullable String message) {
    super(message);
  }
}
