package dev.crossdock.replay.jdbc;

import dev.crossdock.replay.Edit;
import dev.crossdock.replay.Replay;
import dev.crossdock.replay.ReplayItem;
import dev.crossdock.replay.ReplayJob;
import dev.crossdock.replay.ReplayOrder;
import dev.crossdock.replay.ReplayPoint;
import dev.crossdock.replay.ReplayState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of replays. */
final class ReplayRows {

  /** A replay with its counts. */
  static final String REPLAY =
      """
      select r.*, coalesce(c.waiting, 0) as waiting, coalesce(c.under_way, 0) as under_way,
        coalesce(c.done, 0) as done, coalesce(c.failed, 0) as failed,
        coalesce(c.skipped, 0) as skipped
      from replay r cross join lateral (
        select count(*) filter (where state = 'waiting') as waiting,
          count(*) filter (where state = 'under-way') as under_way,
          count(*) filter (where state = 'done') as done,
          count(*) filter (where state = 'failed') as failed,
          count(*) filter (where state = 'skipped') as skipped
        from replay_item where replay_id = r.id) c
      """;

  private ReplayRows() {}

  static Replay replay(ResultSet row) throws SQLException {
    return new Replay(
        row.getLong("id"),
        ReplayState.of(row.getString("state")),
        order(row),
        !row.getBoolean("selected"),
        new Replay.Counts(
            row.getLong("waiting"),
            row.getLong("under_way"),
            row.getLong("done"),
            row.getLong("failed"),
            row.getLong("skipped")),
        Objects.requireNonNull(at(row, "created_at")),
        at(row, "ended_at"));
  }

  static ReplayJob job(ResultSet row) throws SQLException {
    return new ReplayJob(
        row.getLong("id"),
        order(row),
        row.getBoolean("selected"),
        row.getString("cursor"),
        Objects.requireNonNull(at(row, "created_at")),
        row.getLong("stop_at"),
        row.getLong("under_way"),
        row.getLong("failed"));
  }

  private static ReplayOrder order(ResultSet row) throws SQLException {
    return new ReplayOrder(
        ReplayPoint.of(row.getString("point")),
        row.getString("version"),
        edit(row.getString("edited")),
        SelectionJson.read(row.getString("selection")),
        List.of((String[]) row.getArray("targets").getArray()),
        row.getBoolean("forced"),
        row.getString("actor"),
        row.getString("reason"),
        row.getInt("rate"),
        row.getInt("stop_after"));
  }

  private static @Nullable Edit edit(@Nullable String stored) {
    return stored == null ? null : Edit.of(stored);
  }

  static ReplayItem item(ResultSet row) throws SQLException {
    return new ReplayItem(
        row.getLong("document_id"),
        ReplayItem.State.of(row.getString("state")),
        row.getString("code"),
        row.getString("detail"),
        Objects.requireNonNull(at(row, "at")));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
