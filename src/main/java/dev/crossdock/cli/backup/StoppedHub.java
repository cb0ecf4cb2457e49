package dev.crossdock.cli.backup;

import dev.crossdock.backup.BackupProblem;
import dev.crossdock.cli.online.HubFile;
import dev.crossdock.infrastructure.DataDirectory;
import dev.crossdock.infrastructure.DatabaseAddress;
import dev.crossdock.infrastructure.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Finds the database of a data folder; starts the embedded one where no hub runs. */
final class StoppedHub {

  /** What is done with a database. */
  interface Work<T> {
    T with(DatabaseAddress database) throws IOException, SQLException, BackupProblem;
  }

  private StoppedHub() {}

  static <T> T run(Path data, Work<T> work) throws IOException, SQLException, BackupProblem {
    var hub = HubFile.of(data);
    if (hub.isPresent()) {
      if (!Files.exists(data.resolve("postgres"))) {
        throw new BackupProblem(
            "The hub on "
                + data
                + " uses a PostgreSQL of its own choice: name it with --database-url.");
      }
      return work.with(EmbeddedDatabase.addressOf(data, hub.get().database()));
    }
    if (!Files.exists(data.resolve("postgres").resolve("secured"))) {
      throw new BackupProblem(
          "There belongs to no hub data in " + data + ". Name its folder with --data.");
    }
    try (var directory = DataDirectory.open(data);
        var embedded = EmbeddedDatabase.start(directory, 0)) {
      return work.with(embedded.address());
    }
  }
}
