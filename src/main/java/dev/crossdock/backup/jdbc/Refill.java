package dev.crossdock.backup.jdbc;

import dev.crossdock.backup.BackupFolder;
import dev.crossdock.backup.BackupProblem;
import dev.crossdock.backup.Manifest;
import dev.crossdock.backup.Progress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/** Fills empty tables from a backup and makes them safe to go on with, in one transaction. */
public final class Refill {

  /** Ids on their way to a broker that is empty now: the sweep announces what is due. */
  private static final Set<String> LEFT_EMPTY = Set.of("outbox");

  /** Nobody knows how far these got after the backup: their leases have run out, so to say. */
  private static final List<String> MAY_HAVE_HAPPENED =
      List.of(
          "update delivery set state = 'ready' where state = 'retry-scheduled'",
          """
          update delivery set state = 'leased', attempt = attempt + 1, probes = probes + 1,
            lease_owner = 'restore', due_at = clock_timestamp()
          where state in ('ready', 'leased')
          """);

  private final Connection connection;

  public Refill(Connection connection) {
    this.connection = connection;
  }

  /** Whether there are no tables yet. */
  public boolean isEmpty() throws SQLException {
    return DatabaseTables.inOrder(connection).isEmpty();
  }

  /**
   * Fills them.
   *
   * @param ahead how far our own control numbers go on behind those in the backup
   * @return how many deliveries may have happened since
   */
  public int fill(BackupFolder folder, Manifest manifest, long ahead, Progress progress)
      throws SQLException, IOException, BackupProblem {
    connection.setAutoCommit(false);
    try {
      clear(manifest);
      int done = 0;
      for (var table : manifest.tables()) {
        if (!LEFT_EMPTY.contains(table.name())) {
          fill(folder, table);
        }
        progress.table(table.name(), table.rows(), ++done, manifest.tables().size());
      }
      jump(manifest, ahead);
      int doubtful = mayHaveHappened();
      connection.commit();
      analyze();
      return doubtful;
    } catch (SQLException | IOException | BackupProblem e) {
      connection.rollback();
      throw e;
    }
  }

  /** What a migration put in comes again with the backup. */
  private void clear(Manifest manifest) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (int i = manifest.tables().size() - 1; i >= 0; i--) {
        statement.execute("delete from \"" + manifest.tables().get(i).name() + '"');
      }
    }
  }

  private void fill(BackupFolder folder, Manifest.Table table)
      throws SQLException, IOException, BackupProblem {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var in = folder.readCompressed(table.file())) {
      long rows = copies.copyIn(DatabaseTables.fill(table.name(), table.columns()), in);
      if (rows != table.rows()) {
        throw new BackupProblem(
            "Table %s came back with %d rows; it had %d."
                .formatted(table.name(), rows, table.rows()));
      }
    }
  }

  /** What was given out since the backup must not be given out again. */
  private void jump(Manifest manifest, long ahead) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select setval(format('%I', sequencename)::regclass, ?) from pg_sequences"
                + " where schemaname = current_schema() and sequencename = ?")) {
      for (var sequence : manifest.sequences().entrySet()) {
        statement.setLong(1, sequence.getValue() + Math.max(1, ahead));
        statement.setString(2, sequence.getKey());
        statement.execute();
      }
    }
    try (var statement =
        connection.prepareStatement("update control_counter set last = last + ?")) {
      statement.setLong(1, ahead);
      statement.execute();
    }
  }

  private int mayHaveHappened() throws SQLException {
    int count = 0;
    try (var statement = connection.createStatement()) {
      for (var update : MAY_HAVE_HAPPENED) {
        count = statement.executeUpdate(update);
      }
    }
    return count;
  }

  private void analyze() throws SQLException {
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }
}
