package dev.crossdock.trace.jdbc;

import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.AuditedAct;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.trace.PersonalAct;
import dev.crossdock.trace.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What people did, the first act first; a partner is told none of it. */
final class ActRows {
  private static final int MOST = 200;

  /** Those that only looked are in the audit log alone. */
  private static final Set<AuditAction> LOOKED =
      Set.of(
          AuditAction.DOCUMENT_VIEW,
          AuditAction.DOCUMENT_DOWNLOAD,
          AuditAction.TRANSMISSION_VIEW,
          AuditAction.TRANSMISSION_DOWNLOAD);

  private ActRows() {}

  static List<PersonalAct> of(Handle h, String type, long id, Viewer viewer) {
    if (viewer.partner() != null) {
      return List.of();
    }
    return JdbcAuditLog.find(h, AuditQuery.of(AuditObject.of(type, id), MOST)).stream()
        .filter(act -> !LOOKED.contains(act.entry().action()))
        .sorted(Comparator.comparing(AuditedAct::id))
        .map(
            act ->
                new PersonalAct(
                    act.at(),
                    act.entry().actor().name(),
                    act.entry().action().title(),
                    act.entry().outcome(),
                    act.entry().reason()))
        .toList();
  }
}
