package dev.crossdock.delivery;

import java.util.List;

/** The way to the broker. Used by one thread. */
public interface Carrier extends AutoCloseable {

  /**
   * Sends all, durably, each at most once by its duplicate id; what the broker has already is no
   * failure. Throws {@link CarrierException} when the broker may not have all of them.
   */
  void carry(List<OutboxMessage> messages);

  @Override
  void close();
}
