package dev.crossdock.trace.jdbc;

import dev.crossdock.trace.TracedReplay;
import dev.crossdock.trace.TracedReplay.Before;
import dev.crossdock.trace.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The replays of a document. */
final class DocumentReplays {
  private static final int MOST = 50;

  private DocumentReplays() {}

  /** The last ones, first one first; who did what and why is for people, not for partners. */
  static List<TracedReplay> of(Handle h, long document, Viewer viewer) {
    return viewer.partner() != null
        ? List.of()
        : h.createQuery(
                """
                select * from (
                  select r.id, r.point, i.at, r.actor, r.reason, i.state, i.code, i.detail,
                    b.document ->> 'state' as was, b.document, b.canonical, b.violations
                  from replay_item i join replay r on r.id = i.replay_id
                  left join document_revision b
                    on b.replay_id = i.replay_id and b.document_id = i.document_id
                  where i.document_id = :document order by r.id desc limit :most) last
                order by id
                """)
            .bind("document", document)
            .bind("most", MOST)
            .map((row, context) -> replay(row))
            .list();
  }

  private static TracedReplay replay(ResultSet row) throws SQLException {
    return new TracedReplay(
        row.getLong("id"),
        row.getString("point"),
        Rows.at(row, "at"),
        row.getString("actor"),
        row.getString("reason"),
        row.getString("state"),
        row.getString("code"),
        row.getString("detail"),
        before(row));
  }

  private static @Nullable Before before(ResultSet row) throws SQLException {
    var was = row.getString("was");
    return was == null
        ? null
        : new Before(
            was,
            row.getString("document"),
            row.getString("canonical"),
            row.getString("violations"));
  }
}
