package dev.crossdock.store.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.UnreadTransmissions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link UnreadTransmissions} in PostgreSQL, one transaction each. Thread-safe. */
public final class JdbcUnreadTransmissions implements UnreadTransmissions {

  /**
   * Nothing of it took a key, went anywhere or was answered. One that failed behind documents or
   * files that were stored already has a format. A report about a file may have been written.
   */
  private static final String UNTOUCHED =
      """
      select (t.state = 'rejected' or (t.state = 'failed' and t.format is null)
          or (t.state = 'read' and exists (
            select from interchange i where i.transmission_id = t.id)))
        and not exists (select from interchange i
          where i.transmission_id = t.id and i.state <> 'unassigned')
        and not exists (select from document d where d.transmission_id = t.id
          and case d.direction when 'in' then d.state <> 'unassigned' else d.message <> 'report' end)
      from transmission t where t.id = :id
      """;

  private static final String KEEP =
      """
      insert into transmission_revision
        (transmission_id, actor, reason, transmission, interchanges, documents, violations)
      select t.id, :actor, :reason, to_json(t),
        coalesce((select json_agg(i order by i.no) from interchange i
          where i.transmission_id = t.id), '[]'),
        coalesce((select json_agg(d order by d.id) from document d
          where d.transmission_id = t.id and d.direction = 'in'), '[]'),
        coalesce((select json_agg(v order by v.id) from violation v
          where v.transmission_id = t.id), '[]')
      from transmission t where t.id = :id
      """;

  private static final String BEGIN =
      """
      update transmission set state = 'received', format = null, next_interchange = 1,
        next_document = 1, next_offset = 0, blank_bytes = null, set_aside_bytes = null,
        read_at = null
      where id = :id
      """;

  private final Jdbi jdbi;

  public JdbcUnreadTransmissions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Outcome reprocess(TransmissionNumber transmission, Actor actor, String reason) {
    return jdbi.inTransaction(handle -> reprocess(handle, transmission.value(), actor, reason));
  }

  private static Outcome reprocess(Handle handle, long id, Actor actor, String reason) {
    if (!isTrue(handle, "select exists (select from transmission where id = :id)", id)) {
      return Outcome.NOT_HERE;
    }
    var free =
        handle
            .createQuery(
                """
                select state not in %s from transmission
                where id = :id for update skip locked
                """
                    .formatted(StateSets.TO_READ))
            .bind("id", id)
            .mapTo(Boolean.class)
            .findOne();
    if (!free.orElse(false)) {
      return Outcome.IN_HAND;
    }
    if (!isTrue(handle, UNTOUCHED, id)) {
      return Outcome.LOOKED_INTO;
    }
    if (!isTrue(
        handle, "select exists (select from transmission_part where transmission_id = :id)", id)) {
      return Outcome.BYTES_GONE;
    }
    handle
        .createUpdate(KEEP)
        .bind("id", id)
        .bind("actor", actor.name())
        .bind("reason", reason)
        .execute();
    handle.execute("delete from violation where transmission_id = ?", id);
    handle.execute(
        "delete from document_body where document_id in"
            + " (select id from document where transmission_id = ? and direction = 'in')",
        id);
    handle.execute("delete from document where transmission_id = ? and direction = 'in'", id);
    handle.execute("delete from interchange where transmission_id = ?", id);
    handle.createUpdate(BEGIN).bind("id", id).execute();
    JdbcAuditLog.record(
        handle,
        AuditEntry.done(
            actor, AuditAction.TRANSMISSION_REPROCESS, AuditObject.of("transmission", id), reason));
    return Outcome.BEGUN;
  }

  private static boolean isTrue(Handle handle, String sql, long id) {
    return handle.createQuery(sql).bind("id", id).mapTo(Boolean.class).one();
  }
}
