package dev.crossdock.delivery;

import java.util.List;

/** Sends messages to the queues of the broker. Used by one thread. */
public interface QueueProducer extends AutoCloseable {

  /**
   * Sends all, durably, each at most once by its duplicate id; what the broker has already is no
   * failure. Throws {@link BrokerException} when the broker may not have all of them.
   */
  void send(List<OutboxMessage> messages);

  @Override
  void close();
}
