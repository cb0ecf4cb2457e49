package dev.crossdock.backup.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Notes in the audit log that the account of the command line took or restored a backup. The hub
 * seals it, one that is stopped when it starts.
 */
final class Noting {
  private static final String INSERT =
      """
      insert into audit_log
        (actor_kind, actor, channel, action, object_type, object_id, outcome, detail)
      values ('person', ?, 'command-line', ?, 'backup', ?, ?, jsonb_strip_nulls(jsonb_build_object('taken', ?::text)))
      """;

  private Noting() {}

  /** Of a backup; nothing where the tables are of a release without an audit log. */
  static void backup(Connection connection, Path folder, @Nullable String taken, boolean done)
      throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("select to_regclass('audit_log') is not null")) {
      if (!found.next() || !found.getBoolean(1)) {
        return;
      }
    }
    note(connection, "backup", folder, taken, done);
  }

  static void restore(Connection connection, Path folder, String taken) throws SQLException {
    note(connection, "restore", folder, taken, true);
  }

  private static void note(
      Connection connection, String action, Path folder, @Nullable String taken, boolean done)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, "os:" + System.getProperty("user.name"));
      insert.setString(2, action);
      insert.setString(3, folder.toAbsolutePath().normalize().toString());
      insert.setString(4, done ? "done" : "failed");
      insert.setString(5, taken);
      insert.executeUpdate();
    }
  }
}
