package dev.crossdock.lab.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.lab.PackagedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Each fault once, with the hub that was built just before. */
class DrillIT {

  /** Stays for who looks into a failure; so do the hubs, in target/drill. */
  private final Path folder =
      Path.of("target", "system", "drill-" + System.nanoTime()).toAbsolutePath();

  @Test
  void everyFaultLeavesTheBooksInOrder() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var output = folder.resolve("output.txt");
    var progress = folder.resolve("progress.txt");
    var drill =
        new ProcessBuilder(
                DrillHub.java(),
                "-Xmx256m",
                "-cp",
                PackagedCommand.classPath(),
                "dev.crossdock.cli.Main",
                "drill",
                "--short")
            .redirectOutput(output.toFile())
            .redirectError(progress.toFile())
            .start();
    try {
      assertThat(drill.waitFor(3, TimeUnit.HOURS)).as("ended by itself").isTrue();
      var table = Files.readString(output);
      System.out.println(table);
      assertThat(drill.exitValue()).as(table + Files.readString(progress)).isZero();
      for (var fault : Fault.values()) {
        assertThat(table).contains(fault.toString() + " ");
      }
      assertThat(table).doesNotContain("BROKEN").contains("held");
    } finally {
      drill.destroy();
    }
  }
}
