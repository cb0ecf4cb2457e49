package dev.crossdock.delivery.jdbc;

import dev.crossdock.delivery.Outbox;
import dev.crossdock.delivery.OutboxMessage;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** The outbox in PostgreSQL: a row is locked, sent and deleted in one transaction. */
public final class JdbcOutbox implements Outbox {

  /** The time is part of the duplicate id: after a restore, numbers are given out again. */
  private static final String TAKE =
      """
      delete from outbox where id = any(array(
        select id from outbox order by id limit :max for update skip locked))
      returning id, queue, delivery_id, attempt, code,
        id || '-' || (extract(epoch from created_at) * 1000000)::bigint as duplicate_id
      """;

  private final Jdbi jdbi;

  public JdbcOutbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int forward(int max, Consumer<List<OutboxMessage>> sender) {
    return jdbi.inTransaction(
        handle -> {
          var rows =
              handle
                  .createQuery(TAKE)
                  .bind("max", max)
                  .map(
                      (row, context) ->
                          new Row(
                              row.getLong("id"),
                              new OutboxMessage(
                                  row.getString("duplicate_id"),
                                  row.getString("queue"),
                                  row.getLong("delivery_id"),
                                  row.getInt("attempt"),
                                  row.getString("code"))))
                  .list();
          if (!rows.isEmpty()) {
            sender.accept(
                rows.stream().sorted(Comparator.comparingLong(Row::id)).map(Row::message).toList());
          }
          return rows.size();
        });
  }

  private record Row(long id, OutboxMessage message) {}
}
