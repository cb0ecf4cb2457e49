package dev.crossdock.backup.jdbc;

import dev.crossdock.backup.BackupFolder;
import dev.crossdock.backup.DataFiles;
import dev.crossdock.backup.Manifest;
import dev.crossdock.backup.Progress;
import dev.crossdock.infrastructure.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Copies what a hub knows into a folder, while the hub goes on. */
public final class Backup {

  private Backup() {}

  /**
   * Takes one, and notes it in the audit log.
   *
   * @param data the hub's data folder
   */
  public static Manifest take(
      Path data, DatabaseAddress database, BackupFolder folder, Progress progress)
      throws IOException, SQLException {
    try {
      var manifest = copy(data, database, folder, progress);
      note(database, folder, manifest.taken().toString(), true);
      return manifest;
    } catch (IOException | SQLException e) {
      try {
        note(database, folder, null, false);
      } catch (SQLException gone) {
        e.addSuppressed(gone);
      }
      throw e;
    }
  }

  private static Manifest copy(
      Path data, DatabaseAddress database, BackupFolder folder, Progress progress)
      throws IOException, SQLException {
    try (var snapshot = DatabaseSnapshot.of(database.connect())) {
      var tables = snapshot.copy(folder, progress);
      var manifest =
          new Manifest(
              Manifest.FORMAT,
              snapshot.taken(),
              snapshot.schema(),
              tables,
              snapshot.sequences(),
              DataFiles.copy(data, folder));
      folder.finish(manifest);
      return manifest;
    }
  }

  private static void note(
      DatabaseAddress database, BackupFolder folder, @Nullable String taken, boolean done)
      throws SQLException {
    try (var connection = database.connect()) {
      Noting.backup(connection, folder.root(), taken, done);
    }
  }
}
