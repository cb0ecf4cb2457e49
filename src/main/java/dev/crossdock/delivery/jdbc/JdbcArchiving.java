package dev.crossdock.delivery.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.delivery.Archiving;
import dev.crossdock.store.jdbc.Archived;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Archiving in PostgreSQL. */
public final class JdbcArchiving implements Archiving {

  /** What happens next is not for a person to say, or has to be found out first. */
  private static final Set<String> NOT_FINISHED =
      Set.of("received", "framed", "read", "accepted", "parked", "in-doubt");

  private static final String ATTENTION =
      """
      select id from document where transmission_id = ? and direction = 'in' and not archived
        and state in ('rejected', 'held', 'unassigned', 'dead-lettered')
      order by id for update
      """;

  private final Jdbi jdbi;
  private final JdbcDeliveries deliveries;

  public JdbcArchiving(Jdbi jdbi, JdbcDeliveries deliveries) {
    this.jdbi = jdbi;
    this.deliveries = deliveries;
  }

  private record Row(String state, boolean archived) {}

  @Override
  public Result archiveDocument(long id, Actor actor, String reason) {
    return jdbi.inTransaction(
        h -> {
          var row = lock(h, "document", id);
          if (row.isEmpty()) {
            return Result.NOT_HERE;
          }
          if (NOT_FINISHED.contains(row.get().state())) {
            return Result.NOT_FINISHED;
          }
          if (row.get().archived()) {
            return Result.ALREADY;
          }
          archive(h, id, actor, reason);
          return Result.DONE;
        });
  }

  private void archive(Handle h, long document, Actor actor, String reason) {
    h.select(
            "select id from delivery where document_id = ? and state = 'dead-lettered' and not"
                + " skipped order by id",
            document)
        .mapTo(Long.class)
        .list()
        .forEach(
            delivery -> {
              if (Skipping.skip(h, deliveries, delivery)) {
                record(h, actor, AuditAction.DELIVERY_SKIP, "delivery", delivery, reason);
              }
            });
    Archived.markDocument(h, document, true);
    record(h, actor, AuditAction.DOCUMENT_ARCHIVE, "document", document, reason);
  }

  @Override
  public Result archiveTransmission(long id, Actor actor, String reason) {
    return jdbi.inTransaction(
        h -> {
          var row = lock(h, "transmission", id);
          if (row.isEmpty()) {
            return Result.NOT_HERE;
          }
          var state = row.get().state();
          if (!state.equals("read") && NOT_FINISHED.contains(state)) {
            return Result.NOT_FINISHED;
          }
          if (row.get().archived()) {
            return Result.ALREADY;
          }
          documents(h, id).forEach(document -> archive(h, document, actor, reason));
          Archived.markTransmission(h, id, true);
          record(h, actor, AuditAction.TRANSMISSION_ARCHIVE, "transmission", id, reason);
          return Result.DONE;
        });
  }

  private static List<Long> documents(Handle h, long transmission) {
    return h.select(ATTENTION, transmission).mapTo(Long.class).list();
  }

  @Override
  public Result unarchiveDocument(long id, Actor actor, String reason) {
    return jdbi.inTransaction(
        h -> {
          if (lock(h, "document", id).isEmpty()) {
            return Result.NOT_HERE;
          }
          if (!Archived.markDocument(h, id, false)) {
            return Result.ALREADY;
          }
          // What waited behind a skipped delivery went on; it needs attention again all the same.
          h.execute("update delivery set skipped = false where document_id = ? and skipped", id);
          record(h, actor, AuditAction.DOCUMENT_UNARCHIVE, "document", id, reason);
          return Result.DONE;
        });
  }

  @Override
  public Result unarchiveTransmission(long id, Actor actor, String reason) {
    return jdbi.inTransaction(
        h -> {
          if (lock(h, "transmission", id).isEmpty()) {
            return Result.NOT_HERE;
          }
          if (!Archived.markTransmission(h, id, false)) {
            return Result.ALREADY;
          }
          record(h, actor, AuditAction.TRANSMISSION_UNARCHIVE, "transmission", id, reason);
          h.select("select id from document where transmission_id = ? and archived", id)
              .mapTo(Long.class)
              .list()
              .forEach(document -> unarchiveDocument(document, actor, reason));
          return Result.DONE;
        });
  }

  private static void record(
      Handle h, Actor actor, AuditAction action, String type, long id, String reason) {
    JdbcAuditLog.record(h, AuditEntry.done(actor, action, AuditObject.of(type, id), reason));
  }

  private static Optional<Row> lock(Handle h, String table, long id) {
    return h.createQuery("select state, archived from " + table + " where id = :id for update")
        .bind("id", id)
        .map((row, context) -> new Row(row.getString(1), row.getBoolean(2)))
        .findOne();
  }
}
