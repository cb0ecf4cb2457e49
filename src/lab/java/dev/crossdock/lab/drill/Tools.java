package dev.crossdock.lab.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What of the machine some faults need, and how it is used. */
final class Tools {

  private static final long SMALL_DISK_MB = 700;

  private Tools() {}

  /** Why faults in this setup can't be done here; empty when they can. */
  static Optional<String> missing(SetupKind kind) {
    return switch (kind) {
      case OWN, SHARED -> Optional.empty();
      case DISK ->
          mayMount() ? Optional.empty() : Optional.of("needs to mount a small disk, as root may");
      case CLOCK, FSYNC -> Preload.missing();
    };
  }

  private static boolean mayMount() {
    try {
      var there = Files.createTempDirectory("crossdock-drill");
      mountSmallDisk(there);
      unmount(there);
      Files.delete(there);
      return true;
    } catch (IOException | DrillFailure e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A disk of its own there, in memory, of {@value #SMALL_DISK_MB} MB. */
  static void mountSmallDisk(Path there) throws IOException, InterruptedException, DrillFailure {
    Files.createDirectories(there);
    run("mount", "-t", "tmpfs", "-o", "size=" + SMALL_DISK_MB + "m", "tmpfs", there.toString());
  }

  static void unmount(Path there) throws IOException, InterruptedException, DrillFailure {
    run("umount", there.toString());
  }

  /** Stops a process and all that it began, and lets them go on after so many seconds. */
  static void stopped(ProcessHandle process, int seconds)
      throws IOException, InterruptedException, DrillFailure {
    try {
      signal("-STOP", process);
      TimeUnit.SECONDS.sleep(seconds);
    } finally {
      signal("-CONT", process);
    }
  }

  private static void signal(String signal, ProcessHandle process)
      throws IOException, InterruptedException, DrillFailure {
    run("kill", signal, Long.toString(process.pid()));
    for (var child : process.descendants().toList()) {
      if (child.isAlive()) {
        run("kill", signal, Long.toString(child.pid()));
      }
    }
  }

  static void run(String... command) throws IOException, InterruptedException, DrillFailure {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new DrillFailure(String.join(" ", command) + ": " + output);
    }
  }
}
