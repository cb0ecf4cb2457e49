package dev.crossdock.delivery;

import java.util.List;

/** The queues {@code dead-letter.<target>} at the broker. Used by one thread. */
public interface DeadLetterQueues extends AutoCloseable {

  /** Everything that lies there, copies included. Throws {@link BrokerException}. */
  List<DeadLetter> browse(String target);

  /** Takes this many copies of the letter away. Throws {@link BrokerException}. */
  void remove(DeadLetter letter, int copies);

  @Override
  void close();
}
