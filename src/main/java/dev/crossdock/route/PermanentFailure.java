package dev.crossdock.route;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a route that delivers. The target refused the document and would refuse it again: the
 * delivery is dead-lettered at once. Also thrown by {@code crossdock:receive} of what the hub will
 * never take: it is too large, or another one came under its key.
 */
public final class PermanentFailure extends DeliveryEnd {

  private static final long serialVersionUID = 1L;

  /** With what the target said, for people. */
  public PermanentFailure(@Nullable String message) {
    super(message);
  }
}
