package dev.crossdock.backup.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Notes what was on its way when a backup was made: it went on after that, nobody here knows how
 * far. What is delivered of it begins as a delivery that may have happened, and replays wait for a
 * person.
 */
final class UnderWay {

  private static final List<String> NOTES =
      List.of(
          """
          insert into under_way_at_backup (transmission_id)
          select id from transmission where state in ('received', 'framed')
          union
          select transmission_id from document where state in ('read', 'parked')
          on conflict do nothing
          """,
          """
          with paused as (
            update replay set state = 'paused' where state = 'running' returning id)
          insert into audit_log (actor_kind, actor, channel, action, object_type, object_id, reason)
          select 'hub', 'hub', 'hub', 'replay-pause', 'replay', id::text,
            'restored from a backup: what it did after that is not known'
          from paused
          """);

  private UnderWay() {}

  /** In the tables of this release; joins the caller's transaction, where there is one. */
  static void note(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var note : NOTES) {
        statement.execute(note);
      }
    }
  }
}
