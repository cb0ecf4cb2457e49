package dev.crossdock.delivery.jdbc;

/** What holds those behind it of its order key, for the statements that look at it. */
final class OrderKeys {

  /** As the index {@code delivery_in_order} has it. */
  static final String FIRST =
      """
      not exists (
        select 1 from delivery e
        where e.target = d.target and e.order_key = d.order_key and e.order_seq < d.order_seq
          and e.order_key is not null and not e.bypassed
          and e.state in %s)
      """
          .formatted(DeliveryStateSets.NOT_DONE);

  private OrderKeys() {}
}
