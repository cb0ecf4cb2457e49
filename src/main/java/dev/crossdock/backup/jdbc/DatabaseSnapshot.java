package dev.crossdock.backup.jdbc;

import dev.crossdock.backup.BackupFolder;
import dev.crossdock.backup.Manifest;
import dev.crossdock.backup.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/**
 * All tables of a database as they were at one moment, while others go on writing: one transaction
 * that reads, so that nothing waits for it.
 */
public final class DatabaseSnapshot implements AutoCloseable {

  private final Connection connection;
  private final Instant taken;

  private DatabaseSnapshot(Connection connection, Instant taken) {
    this.connection = connection;
    this.taken = taken;
  }

  /** Takes over the connection. */
  public static DatabaseSnapshot of(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    try (var statement = connection.createStatement()) {
      statement.execute("set local statement_timeout = 0");
      // before the snapshot is taken: no partition goes while it is copied
      statement.execute("lock table transmission_part, document_body in access share mode");
      try (var row = statement.executeQuery("select clock_timestamp()")) {
        row.next();
        return new DatabaseSnapshot(connection, row.getTimestamp(1).toInstant());
      }
    }
  }

  /** By the database's clock. */
  public Instant taken() {
    return taken;
  }

  /** Version of the newest migration that it went through. */
  public String schema() throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select version from flyway_schema_history where success and version is not null"
                    + " order by string_to_array(version, '.')::int[] desc limit 1")) {
      row.next();
      return row.getString(1);
    }
  }

  /** Copies every table; those that others refer to come first. */
  public List<Manifest.Table> copy(BackupFolder folder, Progress progress)
      throws SQLException, IOException {
    var copied = new ArrayList<Manifest.Table>();
    var tables = DatabaseTables.inOrder(connection);
    for (var table : tables) {
      copied.add(copy(table, folder));
      var last = copied.get(copied.size() - 1);
      progress.table(table, last.rows(), copied.size(), tables.size());
    }
    return copied;
  }

  private Manifest.Table copy(String table, BackupFolder folder) throws SQLException, IOException {
    var columns = DatabaseTables.columns(connection, table);
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    var rows = new long[1];
    var name = new Manifest.Table(table, columns, 0, 0, "").file();
    var hashed =
        folder.writeCompressed(
            name,
            out -> {
              try {
                rows[0] = copies.copyOut(DatabaseTables.copy(table, columns) + " to stdout", out);
              } catch (SQLException e) {
                throw new IOException("Table " + table + " can't be read", e);
              }
            });
    return new Manifest.Table(table, columns, rows[0], hashed.bytes(), hashed.sha256Hex());
  }

  /** The last number of each sequence; never less than what a copied row has. */
  public Map<String, Long> sequences() throws SQLException {
    var last = new TreeMap<String, Long>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select sequencename, coalesce(last_value, 0) from pg_sequences"
                    + " where schemaname = current_schema()")) {
      while (row.next()) {
        last.put(row.getString(1), row.getLong(2));
      }
    }
    return last;
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
