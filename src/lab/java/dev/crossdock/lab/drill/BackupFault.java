package dev.crossdock.lab.drill;

import dev.crossdock.infrastructure.FilesBelow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A backup is made while files come in; then the hub is lost with its data, and one is made of the
 * backup. Partners send again what they sent since.
 */
final class BackupFault {

  private BackupFault() {}

  static double round(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    var files = setup.files(scale.files(), 1, false);
    var load = setup.send(files);
    load.awaitSent(DrillSetup.below(random, scale.files()));
    var lost = setup.hub();
    var backup = setup.folder().resolve("backup-" + System.nanoTime());
    crossdock(setup, "backup", backup.toString(), "--data", lost.data().toString());
    load.await();
    var watch = new Watch();
    lost.kill();
    OwnFaults.killPostgres(lost);
    var restored = setup.folder().resolve("restored-" + System.nanoTime());
    crossdock(setup, "restore", backup.toString(), "--data", restored.toString());
    FilesBelow.delete(backup);
    FilesBelow.delete(lost.data());
    setup.replaceHub(restored);
    setup.send(files).await();
    setup.probe();
    return watch.seconds();
  }

  private static void crossdock(DrillSetup setup, String... verb) throws Exception {
    var log = setup.folder().resolve("backup.log");
    var command =
        new ArrayList<>(
            List.of(
                DrillHub.java(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.crossdock.cli.Main"));
    command.addAll(List.of(verb));
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectInput(Path.of("/dev/null").toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new DrillFailure("crossdock %s ended with %d; see %s".formatted(verb[0], exit, log));
    }
  }
}
