package dev.crossdock.validation;

import dev.crossdock.canonical.Order;
import dev.crossdock.canonical.OrderLine;

/** A rule about each line by itself. */
interface LineRule extends Rule<Order> {

  void check(OrderLine line, int index, Findings findings);

  @Override
  default void check(Order order, Findings findings) {
    for (int i = 0; i < order.lines().size(); i++) {
      check(order.lines().get(i), i, findings);
    }
  }
}
