package dev.crossdock.backup.jdbc;

import dev.crossdock.backup.BackupFolder;
import dev.crossdock.backup.BackupProblem;
import dev.crossdock.backup.DataFiles;
import dev.crossdock.backup.Manifest;
import dev.crossdock.backup.Progress;
import dev.crossdock.infrastructure.DataDirectory;
import dev.crossdock.infrastructure.DatabaseAddress;
import dev.crossdock.infrastructure.EmbeddedDatabase;
import dev.crossdock.infrastructure.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes the data folder and the database of a new hub from a backup. */
public final class Restore {

  private Restore() {}

  /**
   * Makes them.
   *
   * @param data a folder that is not there yet, or empty
   * @param external a database without tables; null for the embedded one
   * @param ahead how far our control numbers go on behind those in the backup
   * @return how many deliveries may have happened since the backup
   */
  public static int to(
      Path data,
      @Nullable DatabaseAddress external,
      BackupFolder folder,
      Manifest manifest,
      long ahead,
      Progress progress)
      throws IOException, SQLException, BackupProblem {
    if (Files.exists(data) && !BackupFolder.isEmpty(data)) {
      throw new BackupProblem(data + " is not empty. A backup is restored to a new data folder.");
    }
    try (var directory = DataDirectory.open(data)) {
      directory.incomplete();
      DataFiles.restore(folder, manifest, data.toAbsolutePath().normalize());
      int doubtful;
      if (external != null) {
        doubtful = fill(external, folder, manifest, ahead, progress);
      } else {
        try (var embedded = EmbeddedDatabase.start(directory, 0)) {
          doubtful = fill(embedded.address(), folder, manifest, ahead, progress);
        }
      }
      directory.complete();
      return doubtful;
    }
  }

  private static int fill(
      DatabaseAddress database,
      BackupFolder folder,
      Manifest manifest,
      long ahead,
      Progress progress)
      throws IOException, SQLException, BackupProblem {
    try (var connection = database.connect()) {
      var refill = new Refill(connection);
      if (!refill.isEmpty()) {
        throw new BackupProblem(
            "The database at " + database + " has tables. A backup is restored to an empty one.");
      }
      migrate(database, manifest);
      int doubtful = refill.fill(folder, manifest, ahead, progress);
      Migrations.all(database);
      UnderWay.note(connection);
      Noting.restore(connection, folder.root(), manifest.taken().toString());
      return doubtful;
    }
  }

  private static void migrate(DatabaseAddress database, Manifest manifest) throws BackupProblem {
    if (!Migrations.to(database, manifest.schema())) {
      throw new BackupProblem(
          "The backup has tables of version %s, which this release does not know. Use the release that took it, or a newer one."
              .formatted(manifest.schema()));
    }
  }
}
