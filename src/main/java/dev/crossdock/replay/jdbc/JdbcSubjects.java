package dev.crossdock.replay.jdbc;

import dev.crossdock.config.Usage;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.replay.Subject;
import dev.crossdock.replay.Subjects;
import dev.crossdock.store.DocumentState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Documents and their deliveries, read with two statements and locked with two more. */
public final class JdbcSubjects implements Subjects {

  private static final String DOCUMENTS =
      """
      select d.id, d.direction = 'in' as incoming, d.type, d.state, d.partner, d.usage,
        d.document_number, s.interchange_id, exists (select from purge g
          where g.transmission_id = d.transmission_id and case d.direction
            when 'in' then g.kind = 'canonical'
            else g.kind = 'payload' and d.received_at <= g.at end) as purged,
        b.canonical is not null and d.agreement is not null and not exists (
          select from violation v where v.document_id = d.id and v.severity = 'error'
            and v.stage in ('envelope', 'grammar', 'map')) as readable
      from document d left join sent_document s on s.document_id = d.id
      left join document_body b on b.document_id = d.id
      where d.id = any(:ids) order by d.id
      """;

  private static final String DELIVERIES =
      """
      select y.id, y.document_id, y.target, y.state, y.idempotency_key, :overtaking and exists (
          select from document o join delivery l on l.document_id = o.id
          where o.order_number = d.order_number and o.partner = d.partner and l.target = y.target
            and l.order_key = y.order_key and l.order_seq > y.order_seq
            and l.state = 'done') as overtaken
      from delivery y join document d on d.id = y.document_id
      where y.document_id = any(:ids) order by y.id
      """;

  private static final String LOCK_DOCUMENTS =
      "select id from document where id = any(:ids) order by id for no key update skip locked";

  private static final String LOCK_DELIVERIES =
      """
      select id from delivery where document_id = any(:ids)
      order by id for no key update skip locked
      """;

  private final Jdbi jdbi;

  public JdbcSubjects(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Subject> look(Collection<Long> documents) {
    return documents.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            h ->
                subjects(
                    h,
                    documents,
                    new HashSet<>(documents),
                    new HashSet<>(
                        ids(h, "select id from delivery where document_id = any(:ids)", documents)),
                    true));
  }

  @Override
  public List<Subject> lock(Collection<Long> documents) {
    return documents.isEmpty()
        ? List.of()
        : jdbi.inTransaction(
            h ->
                subjects(
                    h,
                    documents,
                    new HashSet<>(ids(h, LOCK_DOCUMENTS, documents)),
                    new HashSet<>(ids(h, LOCK_DELIVERIES, documents)),
                    false));
  }

  private static List<Long> ids(Handle h, String sql, Collection<Long> documents) {
    return h.createQuery(sql).bindArray("ids", Long.class, documents).mapTo(Long.class).list();
  }

  private static List<Subject> subjects(
      Handle h,
      Collection<Long> documents,
      Set<Long> free,
      Set<Long> freeDeliveries,
      boolean overtaking) {
    Map<Long, List<Subject.Delivery>> deliveries = new HashMap<>();
    h.createQuery(DELIVERIES)
        .bindArray("ids", Long.class, documents)
        .bind("overtaking", overtaking)
        .map(
            (row, context) ->
                deliveries
                    .computeIfAbsent(row.getLong("document_id"), id -> new java.util.ArrayList<>())
                    .add(delivery(row, freeDeliveries)))
        .list();
    return h.createQuery(DOCUMENTS)
        .bindArray("ids", Long.class, documents)
        .map((row, context) -> subject(row, free, deliveries))
        .list();
  }

  private static Subject subject(
      ResultSet row, Set<Long> free, Map<Long, List<Subject.Delivery>> deliveries)
      throws SQLException {
    long id = row.getLong("id");
    return new Subject(
        id,
        !free.contains(id),
        row.getBoolean("incoming"),
        row.getString("type"),
        DocumentState.of(row.getString("state")),
        row.getString("partner"),
        Usage.of(row.getString("usage")),
        row.getString("document_number"),
        row.getBoolean("readable"),
        row.getObject("interchange_id", Long.class),
        row.getBoolean("purged"),
        deliveries.getOrDefault(id, List.of()));
  }

  private static Subject.Delivery delivery(ResultSet row, Set<Long> free) throws SQLException {
    long id = row.getLong("id");
    return new Subject.Delivery(
        id,
        !free.contains(id),
        row.getString("target"),
        DeliveryState.of(row.getString("state")),
        row.getString("idempotency_key"),
        row.getBoolean("overtaken"));
  }
}
