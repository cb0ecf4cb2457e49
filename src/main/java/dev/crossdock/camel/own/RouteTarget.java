package dev.crossdock.camel.own;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A route of one's own that makes the deliveries of a target. Safe for many threads. */
public interface RouteTarget {

  /**
   * Sends one delivery through the route.
   *
   * @param body canonical JSON as text, or bytes
   */
  RouteAnswer deliver(Map<String, Object> headers, Object body);

  /**
   * What the exchange was at its end.
   *
   * @param failure what was thrown and not handled; null: it ended normally
   */
  @SuppressWarnings("ArrayRecordComponent")
  record RouteAnswer(
      @Nullable Throwable failure, Map<String, Object> headers, byte @Nullable [] body) {}
}
