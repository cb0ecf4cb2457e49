package dev.crossdock.delivery.jdbc;

import dev.crossdock.delivery.DeadLetter;
import dev.crossdock.delivery.DeadLetters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Dead deliveries in PostgreSQL, as letters. */
public final class JdbcDeadLetters implements DeadLetters {

  private final Jdbi jdbi;

  public JdbcDeadLetters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<String> targets() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select distinct target from delivery where state = 'dead-lettered'")
                .mapTo(String.class)
                .list());
  }

  @Override
  public List<DeadLetter> deadLettered(String target, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, attempt from delivery where target = :target and state = 'dead-lettered'
                    order by id limit :most
                    """)
                .bind("target", target)
                .bind("most", most)
                .map((row, context) -> new DeadLetter(target, row.getLong(1), row.getInt(2)))
                .list());
  }

  @Override
  public List<DeadLetter> notOnTheirWay(Collection<DeadLetter> letters) {
    var waiting =
        jdbi.withHandle(
            handle ->
                new HashSet<>(
                    handle
                        .createQuery(
                            """
                            select queue, delivery_id, attempt from outbox
                            where delivery_id = any(:ids) and code is not null
                            """)
                        .bindArray("ids", Long.class, ids(letters))
                        .map(
                            (row, context) ->
                                new DeadLetter(
                                    row.getString(1).substring("dead-letter.".length()),
                                    row.getLong(2),
                                    row.getInt(3)))
                        .list()));
    return letters.stream().filter(letter -> !waiting.contains(letter)).toList();
  }

  @Override
  public Set<DeadLetter> stillDead(Collection<DeadLetter> letters) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select target, id, attempt from delivery"
                        + " where id = any(:ids) and state = 'dead-lettered'")
                .bindArray("ids", Long.class, ids(letters))
                .map(
                    (row, context) ->
                        new DeadLetter(row.getString(1), row.getLong(2), row.getInt(3)))
                .stream()
                .collect(Collectors.toSet()));
  }

  @Override
  public void send(Collection<DeadLetter> letters) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into outbox (queue, delivery_id, attempt, code)
                    select 'dead-letter.' || target, id, attempt, coalesce(code, 'hub-failed')
                    from delivery where id = any(:ids) and state = 'dead-lettered' order by id
                    """)
                .bindArray("ids", Long.class, ids(letters))
                .execute());
  }

  private static List<Long> ids(Collection<DeadLetter> letters) {
    return letters.stream().map(DeadLetter::delivery).toList();
  }
}
