package dev.crossdock.cases.jdbc;

import dev.crossdock.cases.Case;
import dev.crossdock.cases.CaseState;
import dev.crossdock.cases.Cases.Act;
import dev.crossdock.cases.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Statements on {@code cases} and {@code case_history} that several operations share. */
final class CaseTable {
  static final CaseMapper CASE = new CaseMapper();

  private CaseTable() {}

  static Optional<Case> find(Handle h, long id) {
    return h.select("select * from cases where id = ?", id).map(CASE).findOne();
  }

  static Optional<Case> lock(Handle h, long id) {
    return h.select("select * from cases where id = ? for update", id).map(CASE).findOne();
  }

  /** The case of this fingerprint that is not closed, locked. */
  static Optional<Case> lockOpen(Handle h, String fingerprint) {
    return h.select(
            "select * from cases where fingerprint = ? and state <> 'closed' for update",
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
                update cases set state = :to, assignee = :assignee, owner = :owner,
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
    history(
        h,
        from.id(),
        new HistoryEntry(now, act.who(), what, act.why(), from.state(), to, assignee));
    return changed;
  }

  static void history(Handle h, long caseId, HistoryEntry entry) {
    var from = entry.from();
    h.createUpdate(
            """
            insert into case_history (case_id, at, who, what, why, from_state, to_state, assignee)
            values (:case, :at, :who, :what, :why, :from, :to, :assignee)
            """)
        .bind("case", caseId)
        .bind("at", entry.at())
        .bind("who", entry.who())
        .bind("what", entry.what())
        .bind("why", entry.why())
        .bind("from", from == null ? null : from.id())
        .bind("to", entry.to().id())
        .bind("assignee", entry.assignee())
        .execute();
  }

  static List<HistoryEntry> history(Handle h, long caseId) {
    return h.select("select * from case_history where case_id = ? order by id", caseId)
        .map(
            (row, context) -> {
              var from = row.getString("from_state");
              return new HistoryEntry(
                  CaseMapper.instant(row, "at"),
                  row.getString("who"),
                  row.getString("what"),
                  row.getString("why"),
                  from == null ? null : CaseState.of(from),
                  CaseState.of(row.getString("to_state")),
                  row.getString("assignee"));
            })
        .list();
  }
}
