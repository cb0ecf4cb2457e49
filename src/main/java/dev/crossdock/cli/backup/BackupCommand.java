package dev.crossdock.cli.backup;

import dev.crossdock.backup.BackupFolder;
import dev.crossdock.backup.BackupProblem;
import dev.crossdock.backup.Manifest;
import dev.crossdock.backup.jdbc.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossdock backup}. */
@Command(
    name = "backup",
    description = {
      "Copy what the hub knows into a new folder, while it runs or not: all tables as they are at"
          + " one moment, users, secrets and what partners have not fetched. The files of partners,"
          + " maps, rules and routes are not in it: they are in git.",
      "The folder holds secrets and payload: keep it as you keep the hub's own."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock backup /backup/hub-monday",
      "  crossdock restore /backup/hub-monday --check",
    })
public final class BackupCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder that is not there yet, or empty")
  Path folder = Path.of("backup");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:CROSSDOCK_DATA:-data}",
      description = "The hub's data folder (default: ${DEFAULT-VALUE})")
  Path data = Path.of("data");

  @Mixin DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    var progress = new TableProgress(line.getErr());
    try {
      var backup = BackupFolder.create(folder);
      var external = database.external();
      var manifest =
          external.isPresent()
              ? Backup.take(data, external.get(), backup, progress)
              : StoppedHub.run(data, address -> Backup.take(data, address, backup, progress));
      line.getOut().println(text(manifest));
      return 0;
    } catch (BackupProblem | IllegalStateException e) {
      line.getErr().println(e.getMessage());
    } catch (IOException | SQLException e) {
      line.getErr()
          .println("There is no backup: %s. What is in %s is incomplete.".formatted(e, folder));
    }
    return 1;
  }

  private String text(Manifest manifest) {
    return "Backup of %s in %s: %,d rows of %d tables, %d files, as of %s."
        .formatted(
            data.toAbsolutePath().normalize(),
            folder.toAbsolutePath().normalize(),
            manifest.rows(),
            manifest.tables().size(),
            manifest.files().size(),
            manifest.taken());
  }
}
