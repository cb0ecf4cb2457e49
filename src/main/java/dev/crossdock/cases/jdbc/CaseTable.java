package dev.crossdock.cases.jdbc;

import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.AuditedAct;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.cases.Case;
import dev.crossdock.cases.CaseState;
import dev.crossdock.cases.Cases.Act;
import dev.crossdock.cases.HistoryEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Statements on {@code cases} that several operations share, and what is recorded of them. */
final class CaseTable {
  static final CaseMapper CASE = new CaseMapper();

  static final String OPENED = "opened";

  private static final String ACTION = "case-";
  private static final int MOST_ACTS = 10_000;

  private CaseTable() {}

  static Optional<Case> find(Handle h, long id) {
    return h.select("select * from exception_case where id = ?", id).map(CASE).findOne();
  }

  static Optional<Case> lock(Handle h, long id) {
    return h.select("select * from exception_case where id = ? for update", id).map(CASE).findOne();
  }

  /** The case of this fingerprint that is not closed, locked. */
  static Optional<Case> lockOpen(Handle h, String fingerprint) {
    return h.select(
            "select * from exception_case where fingerprint = ? and state <> 'closed' for update",
            fingerprint)
        .map(CASE)
        .findOne();
  }

  /** Moves a locked case and writes its history; answers it as it is now. */
  static Case move(Handle h, Case from, CaseState to, String what, Act act, Instant now) {
    return change(h, from, to, from.assignee(), from.owner(), what, act, now);
  }

  static Case change(
      Handle h,
      Case from,
      CaseState to,
      @Nullable String assignee,
      String owner,
      String what,
      Act act,
      Instant now) {
    var changed =
        h.createQuery(
                """
                update exception_case set state = :to, assignee = :assignee, owner = :owner,
                  version = version + 1, updated_at = :now
                where id = :id returning *
                """)
            .bind("to", to.id())
            .bind("assignee", assignee)
            .bind("owner", owner)
            .bind("now", now)
            .bind("id", from.id())
            .map(CASE)
            .one();
    record(h, from.id(), act, what, from.state(), to, assignee);
    return changed;
  }

  /** Records what happened to the case. */
  static void record(
      Handle h,
      long caseId,
      Act act,
      String what,
      @Nullable CaseState from,
      CaseState to,
      @Nullable String assignee) {
    var detail = new HashMap<String, String>();
    detail.put("from", from == null ? null : from.id());
    detail.put("to", to.id());
    detail.put("assignee", assignee);
    var action = what.equals(OPENED) ? AuditAction.CASE_OPEN : AuditAction.of(ACTION + what);
    JdbcAuditLog.record(
        h, AuditEntry.done(act.actor(), action, about(caseId), act.reason()).with(detail));
  }

  private static AuditObject about(long caseId) {
    return AuditObject.of("case", caseId);
  }

  /** What happened to the case, the first one first. */
  static List<HistoryEntry> history(Handle h, long caseId) {
    return JdbcAuditLog.find(h, AuditQuery.of(about(caseId), MOST_ACTS)).stream()
        .filter(act -> act.entry().detail().containsKey("to"))
        .sorted(Comparator.comparing(AuditedAct::id))
        .map(CaseTable::entry)
        .toList();
  }

  private static HistoryEntry entry(AuditedAct act) {
    var entry = act.entry();
    var detail = entry.detail();
    var from = (String) detail.get("from");
    return new HistoryEntry(
        act.at(),
        entry.actor().name(),
        entry.action() == AuditAction.CASE_OPEN
            ? OPENED
            : entry.action().id().substring(ACTION.length()),
        entry.reason(),
        from == null ? null : CaseState.of(from),
        CaseState.of(String.valueOf(detail.get("to"))),
        (String) detail.get("assignee"));
  }
}
