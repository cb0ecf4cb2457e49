package dev.crossdock.backup.jdbc;

import dev.crossdock.backup.BackupFolder;
import dev.crossdock.backup.DataFiles;
import dev.crossdock.backup.Manifest;
import dev.crossdock.backup.Progress;
import dev.crossdock.infrastructure.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Copies what a hub knows into a folder, while the hub goes on. */
public final class Backup {

  private Backup() {}

  /**
   * Takes one.
   *
   * @param data the hub's data folder
   */
  public static Manifest take(
      Path data, DatabaseAddress database, BackupFolder folder, Progress progress)
      throws IOException, SQLException {
    try (var snapshot = Snapshot.of(database.connect())) {
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
}
