package dev.crossdock.delivery;

import java.util.List;
import java.util.function.Consumer;

/** What is to be announced to the broker. Several relays may work side by side. */
public interface Outbox {

  /**
   * Takes up to {@code max} rows, gives them to {@code sender} and forgets them, in one
   * transaction: when the sender throws, or the commit fails, they are all there again.
   *
   * @return how many went
   */
  int forward(int max, Consumer<List<OutboxMessage>> sender);
}
