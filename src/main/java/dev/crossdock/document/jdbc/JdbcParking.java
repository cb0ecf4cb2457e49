package dev.crossdock.document.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.document.ParkedDocument;
import dev.crossdock.document.Parking;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.jdbc.ColumnArrays;
import dev.crossdock.store.jdbc.ParkedDocuments;
import dev.crossdock.store.jdbc.StateSets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Parking in PostgreSQL. */
public final class JdbcParking implements Parking {

  /** Document p took effect: it has a revision of its business key. */
  private static final String TOOK_EFFECT =
      """
      p.revision is not null and p.state in %s
      """
          .formatted(StateSets.TOOK_EFFECT);

  private static final String LOOK =
      """
      select
        exists (select from document p
          where p.order_number = d.order_number and p.partner = d.partner and p.usage = d.usage
            and p.type = q.type and p.id <> d.id and
      """
          + TOOK_EFFECT
          + """
              ) as through,
            exists (select from parking w where w.document_id = d.id) as parked,
            exists (select from parking w where w.document_id = d.id and w.waits_for = q.type
              and w.ended = 'window') as late
          from unnest(:documents, :types) with ordinality as q(document, type, no)
          join document d on d.id = q.document
          order by q.no
          """;

  private static final String PARK =
      """
      insert into parking (document_id, waits_for, partner, usage, order_number, until)
      select d.id, q.type, d.partner, d.usage, d.order_number,
        clock_timestamp() + q.millis * interval '1 millisecond'
      from unnest(:documents, :types, :millis) as q(document, type, millis)
      join document d on d.id = q.document
      """;

  private static final String WAITED_FOR_THESE =
      """
      with found as (
        select w.document_id, w.waits_for from parking w
        join document p on p.order_number = w.order_number and p.partner = w.partner
          and p.usage = w.usage and p.type = w.waits_for and p.id <> w.document_id
        where p.id = any(:ids) and w.ended is null and p.revision is not null
        order by w.document_id, w.waits_for for update of w)
      update parking w set ended = 'predecessor', ended_at = clock_timestamp()
      from found f where w.document_id = f.document_id and w.waits_for = f.waits_for
      returning w.document_id
      """;

  /** A window that is over ends all that its document waits for. */
  private static final String DUE =
      """
      with due as (
        select w.document_id, w.waits_for, exists (select from document p
          where p.order_number = w.order_number and p.partner = w.partner and p.usage = w.usage
            and p.type = w.waits_for and p.id <> w.document_id and
      """
          + TOOK_EFFECT
          + """
              ) as through,
              exists (select from parking o where o.document_id = w.document_id
                and o.ended is null and o.until <= clock_timestamp()) as late
            from parking w where w.ended is null),
          found as (
            select w.document_id, w.waits_for, due.through
            from parking w join due using (document_id, waits_for)
            where w.ended is null and (due.through or due.late)
            order by w.document_id, w.waits_for limit :most for update of w skip locked)
          update parking w set ended_at = clock_timestamp(),
            ended = case when f.through then 'predecessor' else 'window' end
          from found f where w.document_id = f.document_id and w.waits_for = f.waits_for
          returning w.document_id
          """;

  private static final String FORGOTTEN =
      """
      select d.id from document d where d.state = 'parked'
        and exists (select from parking w where w.document_id = d.id)
        and not exists (select from parking w where w.document_id = d.id and w.ended is null)
      """;

  private static final String LIST =
      """
      select d.id, d.type, d.document_number, d.partner, d.usage, w.order_number, w.waits_for,
        w.since, w.until, d.transmission_id,
        (select p.state from document p
          where p.order_number = w.order_number and p.partner = w.partner and p.usage = w.usage
            and p.type = w.waits_for and p.id <> w.document_id
          order by p.id desc limit 1) as predecessor
      from parking w join document d on d.id = w.document_id
      where w.ended is null and d.partner = coalesce(:partner, d.partner)
        and (:after::bigint is null or (w.until, w.document_id, w.waits_for) > (
          select l.until, l.document_id, l.waits_for from parking l
          where l.document_id = :after and l.waits_for = :afterType))
      order by w.until, w.document_id, w.waits_for limit :most
      """;

  private final Jdbi jdbi;

  public JdbcParking(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Answer> look(List<Question> questions) {
    return questions.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle -> {
              var rows = new ColumnArrays<>(handle, questions);
              return handle
                  .createQuery(LOOK)
                  .bind("documents", rows.bigint(Question::document))
                  .bind("types", rows.text(Question::type))
                  .map(
                      (r, context) -> new Answer(r.getBoolean(1), r.getBoolean(2), r.getBoolean(3)))
                  .list();
            });
  }

  @Override
  public void park(List<Wait> waits) {
    if (!waits.isEmpty()) {
      jdbi.useHandle(
          handle -> {
            var rows = new ColumnArrays<>(handle, waits);
            handle
                .createUpdate(PARK)
                .bind("documents", rows.bigint(Wait::document))
                .bind("types", rows.text(Wait::type))
                .bind("millis", rows.bigint(w -> w.window().toMillis()))
                .execute();
          });
    }
  }

  @Override
  public int resume(List<Long> accepted) {
    return accepted.isEmpty()
        ? 0
        : jdbi.inTransaction(
            handle -> {
              var ids =
                  handle
                      .createQuery(WAITED_FOR_THESE)
                      .bindArray("ids", Long.class, accepted)
                      .mapTo(Long.class)
                      .list();
              return ParkedDocuments.resume(handle, ids);
            });
  }

  @Override
  public int sweep(int most) {
    return jdbi.inTransaction(
        handle -> {
          var ids = handle.createQuery(DUE).bind("most", most).mapTo(Long.class).list();
          ids.addAll(handle.createQuery(FORGOTTEN).mapTo(Long.class).list());
          return ParkedDocuments.resume(handle, ids);
        });
  }

  @Override
  public List<ParkedDocument> list(@Nullable String partner, @Nullable Place after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("partner", partner)
                .bind("after", after == null ? null : after.document())
                .bind("afterType", after == null ? null : after.waitsFor())
                .bind("most", most)
                .map((row, context) -> parked(row))
                .list());
  }

  private static ParkedDocument parked(ResultSet row) throws SQLException {
    return new ParkedDocument(
        row.getLong("id"),
        row.getString("type"),
        row.getString("document_number"),
        row.getString("partner"),
        row.getString("usage"),
        row.getString("order_number"),
        row.getString("waits_for"),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("until").toInstant(),
        row.getString("predecessor"),
        row.getObject("transmission_id", Long.class));
  }

  @Override
  public boolean resume(long document, Actor actor, String reason) {
    return decide(
        document, "operator", DocumentState.READ, AuditAction.DOCUMENT_RESUME, actor, reason);
  }

  @Override
  public boolean withdraw(long document, Actor actor, String reason) {
    return decide(
        document,
        "withdrawn",
        DocumentState.WITHDRAWN,
        AuditAction.DOCUMENT_WITHDRAW,
        actor,
        reason);
  }

  private boolean decide(
      long document,
      String ended,
      DocumentState state,
      AuditAction action,
      Actor actor,
      String reason) {
    return jdbi.inTransaction(
        handle -> {
          int open =
              handle.execute(
                  "update parking set ended = ?, ended_at = clock_timestamp()"
                      + " where document_id = ? and ended is null",
                  ended,
                  document);
          if (open == 0) {
            return false;
          }
          ParkedDocuments.move(handle, document, state);
          JdbcAuditLog.record(
              handle, AuditEntry.done(actor, action, AuditObject.of("document", document), reason));
          return true;
        });
  }
}
