package dev.crossdock.store.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.store.HeldDocuments;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link HeldDocuments} in PostgreSQL, one transaction each. */
public final class JdbcHeldDocuments implements HeldDocuments {

  private static final String MOVE =
      """
      update document set state = ?, updated_at = clock_timestamp()
      where id = ? and state = 'held'
        and not exists (select from delivery y where y.document_id = document.id)
      """;

  private static final String WEIGH_DOWN =
      """
      update violation set severity = 'warning'
      where document_id = ? and code in ('usage-not-agreed', 'agreement-gone',
        'condition-failed', 'target-not-found', 'step-failed')
      """;

  private final Jdbi jdbi;

  public JdbcHeldDocuments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean release(long document, Actor actor, String reason) {
    return jdbi.inTransaction(
        h -> {
          if (!move(h, document, "read", AuditAction.DOCUMENT_RELEASE, actor, reason)) {
            return false;
          }
          h.execute(WEIGH_DOWN, document);
          return true;
        });
  }

  @Override
  public boolean withdraw(long document, Actor actor, String reason) {
    return jdbi.inTransaction(
        h -> move(h, document, "withdrawn", AuditAction.DOCUMENT_WITHDRAW, actor, reason));
  }

  private static boolean move(
      Handle h, long document, String state, AuditAction action, Actor actor, String reason) {
    if (h.execute(MOVE, state, document) == 0) {
      return false;
    }
    JdbcAuditLog.record(
        h, AuditEntry.done(actor, action, AuditObject.of("document", document), reason));
    return true;
  }
}
