package dev.crossdock.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Faults once, with the hub that was built just before; the slowest ones are left to {@code
 * -Dcrossdock.drill.slow}.
 */
class DrillIT {

  private static final Path APP = Path.of("target/quarkus-app").toAbsolutePath();

  /** Each takes a minute or two. */
  private static final Set<Fault> SLOW =
      Boolean.getBoolean("crossdock.drill.slow")
          ? Set.of()
          : EnumSet.of(Fault.BROKER_EMPTIED, Fault.JOURNAL_DELETED, Fault.CLOCK_JUMPS);

  private static final Set<Fault> FAULTS = EnumSet.allOf(Fault.class);

  static {
    FAULTS.removeAll(SLOW);
  }

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
                "%1$s/app/*:%1$s/lib/main/*:%1$s/lib/boot/*".formatted(APP),
                "dev.crossdock.cli.Main",
                "drill",
                "--short",
                "--only",
                FAULTS.stream().map(Fault::toString).collect(Collectors.joining(",")))
            .redirectOutput(output.toFile())
            .redirectError(progress.toFile())
            .start();
    try {
      assertThat(drill.waitFor(3, TimeUnit.HOURS)).as("ended by itself").isTrue();
      var table = Files.readString(output);
      System.out.println(table);
      assertThat(drill.exitValue()).as(table + Files.readString(progress)).isZero();
      for (var fault : FAULTS) {
        assertThat(table).contains(fault.toString() + " ");
      }
      assertThat(table).doesNotContain("BROKEN").contains("held");
    } finally {
      drill.destroy();
    }
  }
}
