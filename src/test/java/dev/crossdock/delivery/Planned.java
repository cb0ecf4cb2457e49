package dev.crossdock.delivery;

import dev.crossdock.config.Usage;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Documents and their planned deliveries, as accepting would leave them. */
public final class Planned {
  private final Jdbi jdbi;
  private final Deliveries deliveries;

  public Planned(Jdbi jdbi, Deliveries deliveries) {
    this.jdbi = jdbi;
    this.deliveries = deliveries;
  }

  /** An accepted order with a canonical body; its id. */
  public long order(String number) {
    return order(number, "{\"number\":\"" + number + "\"}");
  }

  public long order(String number, String json) {
    return jdbi.inTransaction(
        handle -> {
          var id =
              handle
                  .createUpdate(
                      """
                      insert into document (direction, type, standard, message, partner, usage,
                        document_number, state)
                      values ('in', 'order', 'x12', '850', 'acme', 'production', :number,
                        'accepted')
                      """)
                  .bind("number", number)
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          handle.execute(
              "insert into document_body (document_id, canonical) values (?, ?::json)", id, json);
          return id;
        });
  }

  /** What goes back to a partner; its id. */
  public long acknowledgement(String message, byte[] raw) {
    return jdbi.inTransaction(
        handle -> {
          var id =
              handle
                  .createUpdate(
                      """
                      insert into document (direction, type, standard, message, partner, usage,
                        state)
                      values ('out', 'acknowledgement', 'x12', :message, 'acme', 'production',
                        'accepted')
                      """)
                  .bind("message", message)
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          handle.execute("insert into document_body (document_id, raw) values (?, ?)", id, raw);
          return id;
        });
  }

  /** Plans one delivery of a new order without an order key; the delivery's id. */
  public long delivery(String target) {
    return delivery(target, null, 0);
  }

  public long delivery(String target, @Nullable String key, long seq) {
    var document = order("PO-" + seq);
    deliveries.plan(List.of(new PlannedDelivery(document, target, Usage.PRODUCTION, key, seq)));
    return idOf(document, target);
  }

  /** Calls that were made of a delivery. */
  public int attemptsOf(long delivery) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from delivery_attempt where delivery_id = :id")
                .bind("id", delivery)
                .mapTo(Integer.class)
                .one());
  }

  public void plan(long document, String... targets) {
    deliveries.plan(
        Arrays.stream(targets)
            .map(target -> new PlannedDelivery(document, target, Usage.PRODUCTION, null, 0))
            .toList());
  }

  public long idOf(long document, String target) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from delivery where document_id = :d and target = :t")
                .bind("d", document)
                .bind("t", target)
                .mapTo(Long.class)
                .one());
  }

  public DeliveryState stateOf(long delivery) {
    return DeliveryState.of(text("select state from delivery where id = ?", delivery));
  }

  public String documentState(long document) {
    return text("select state from document where id = ?", document);
  }

  private String text(String sql, long id) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).bind(0, id).mapTo(String.class).one());
  }

  /** Delivery ids in the outbox for the queue, in order. */
  public List<Long> announced(String queue) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select delivery_id from outbox where queue = :q order by id")
                .bind("q", queue)
                .mapTo(Long.class)
                .list());
  }

  public void clearOutbox() {
    jdbi.useHandle(handle -> handle.execute("delete from outbox"));
  }

  /** Makes everything due now, as if the time had passed. */
  public void letTimePass() {
    jdbi.useHandle(
        handle -> handle.execute("update delivery set due_at = clock_timestamp() - interval '1s'"));
  }
}
