package dev.crossdock.trace.jdbc;

import dev.crossdock.trace.TracedStep;
import dev.crossdock.trace.Viewer;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The steps that a document has gone through, or goes through now. */
final class StepRows {

  private StepRows() {}

  /** In their order; what steps there are is for people, not for partners. */
  static List<TracedStep> of(Handle h, long document, Viewer viewer) {
    return viewer.partner() != null
        ? List.of()
        : h.createQuery(
                "select no, step, state, attempt, due_at, started_at, ended_at, detail, changes"
                    + " from document_step where document_id = :document order by no")
            .bind("document", document)
            .map(
                (row, context) -> {
                  var state = row.getString("state");
                  return new TracedStep(
                      row.getInt("no"),
                      row.getString("step"),
                      state,
                      row.getInt("attempt"),
                      state.equals("ready") ? Rows.at(row, "due_at") : null,
                      Rows.maybeAt(row, "started_at"),
                      Rows.maybeAt(row, "ended_at"),
                      row.getString("detail"),
                      row.getString("changes"));
                })
            .list();
  }
}
