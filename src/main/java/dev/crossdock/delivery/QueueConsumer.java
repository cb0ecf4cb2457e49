package dev.crossdock.delivery;

import java.time.Duration;
import java.util.List;

/** Receives the delivery ids that the broker has for one target. Used by one thread. */
public interface QueueConsumer extends AutoCloseable {

  /**
   * Waits for the first message, then takes what else is there until it has {@code max} ids, or a
   * few more that came in one message with them. Throws {@link BrokerException} when the broker
   * can't be reached.
   *
   * @return delivery ids without repeats, empty when none came in time
   */
  List<Long> receive(int max, Duration wait);

  /** Acknowledges all that was received; without it they come again. */
  void acknowledge();

  @Override
  void close();
}
