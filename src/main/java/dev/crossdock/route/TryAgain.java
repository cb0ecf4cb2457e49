package dev.crossdock.route;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a route that delivers. The target has no part of the document: the delivery is tried
 * again by the target's retry policy. Also thrown by {@code crossdock:receive} where the hub takes
 * nothing now: the channel is closed, too much waits, the store is down.
 */
public final class TryAgain extends DeliveryEnd {

  private static final long serialVersionUID = 1L;

  /** With what the target said, for people. */
  public TryAgain(@Nullable String message) {
    super(message);
  }
}
