package dev.crossdock.cli.backup;

import dev.crossdock.backup.BackupFolder;
import dev.crossdock.backup.BackupProblem;
import dev.crossdock.backup.jdbc.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossdock restore}. */
@Command(
    name = "restore",
    description = {
      "Make a new data folder from a backup. Every file of the backup is checked first; nothing"
          + " that exists is overwritten.",
      "Deliveries that were not at their end may have happened since: those to targets that drop"
          + " repeats, or can be asked, are repeated; the others are in doubt and have a case. Our"
          + " own control numbers go on further ahead. The broker starts empty. What came after the"
          + " backup is not known: its senders have to send it again."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock restore /backup/hub-monday --check",
      "  crossdock restore /backup/hub-monday --data data-of-monday",
      "  CROSSDOCK_DATA=data-of-monday crossdock start",
    })
public final class RestoreCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The backup")
  Path folder = Path.of("backup");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:CROSSDOCK_DATA:-data}",
      description = "The new data folder (default: ${DEFAULT-VALUE})")
  Path data = Path.of("data");

  @Option(names = "--check", description = "Only check that the backup is whole")
  boolean check;

  @Option(
      names = "--ahead",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "How far control numbers and ids go on behind those in the backup: more than were given"
              + " out since (default: ${DEFAULT-VALUE})")
  long ahead;

  @Mixin DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    if (ahead < 0) {
      throw new ParameterException(line, "--ahead is a number from 0");
    }
    try {
      var backup = BackupFolder.open(folder);
      var manifest = backup.check();
      line.getOut()
          .println(
              "The backup of %s is whole: %,d rows of %d tables, %d files."
                  .formatted(
                      manifest.taken(),
                      manifest.rows(),
                      manifest.tables().size(),
                      manifest.files().size()));
      if (!check) {
        int doubtful =
            Restore.to(
                data,
                database.external().orElse(null),
                backup,
                manifest,
                ahead,
                new TableProgress(line.getErr()));
        line.getOut().println(text(doubtful));
      }
      return 0;
    } catch (BackupProblem | IllegalStateException e) {
      line.getErr().println(e.getMessage());
    } catch (IOException | SQLException e) {
      line.getErr().println("It could not be restored: " + e);
    }
    return 1;
  }

  private String text(int doubtful) {
    return """
    Restored to %s.
      %d deliveries may have happened since the backup: the hub repeats or doubts them at its start.
      Control numbers go on %d ahead.
    Next: start the hub on it (CROSSDOCK_DATA=%s crossdock start), look at `crossdock cases`,
    and have partners and systems send again what they sent after the backup.\
    """
        .formatted(data.toAbsolutePath().normalize(), doubtful, ahead, data);
  }
}
