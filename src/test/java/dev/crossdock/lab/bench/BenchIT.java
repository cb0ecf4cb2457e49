package dev.crossdock.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.lab.PackagedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every part in its smallest, with the hub that was built just before. Nothing is timed. */
class BenchIT {

  private static final Pattern ENDS_IN_X = Pattern.compile("[0-9]+(\\.[0-9]+)?x");

  @TempDir private Path folder;

  @Test
  void measuresEveryPartAndCountsWhatWentThrough() throws IOException, InterruptedException {
    var output = folder.resolve("output.txt");
    var errors = folder.resolve("errors.txt");
    var figures = folder.resolve("figures.json");
    var bench =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-cp",
                PackagedCommand.classPath(),
                "dev.crossdock.cli.Main",
                "bench",
                "--tiny",
                "--json",
                figures.toString())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(bench.waitFor(15, TimeUnit.MINUTES)).as("ended by itself").isTrue();
      var table = Files.readString(output);
      assertThat(bench.exitValue()).as(Files.readString(errors)).isZero();
      assertThat(table)
          .contains("EDIFACT ORDERS D.96A", "X12 850 004010")
          .contains("through map at 256 MB heap", "through the hub at 512 MB heap")
          .contains("single files end to end", "in interchanges of 100 end to end")
          .contains("SFTP drop to delivered, p99", "HTTP drop to delivered, p50")
          .contains("second start", "0 lost, 0 twice", "400 documents/s", "600 documents/s")
          .contains("single files with history against without", "interchanges of 100 with history")
          .contains("search by business key, p99", "search by a part of a number, p99")
          .contains("search by anything else, p99", "overview of the console, p99")
          .contains("other pages of the console, p99")
          .contains("fsync: on", "synchronous_commit: on", "cores: ", "java: ", "load before: ");
      assertTheFirstRatioIsOfOrders(table);
      assertThat(Files.readString(figures)).contains("\"throughput.single\"");
    } finally {
      bench.destroy();
    }
  }

  /** Where Smooks' own readers were not fetched there is no ratio at all. */
  private static void assertTheFirstRatioIsOfOrders(String table) {
    var first = ENDS_IN_X.matcher(table);
    assertThat(first.find())
        .isEqualTo(Files.isDirectory(PackagedCommand.APP.resolveSibling("bench-lib")));
    if (first.reset().find()) {
      var line = table.substring(table.lastIndexOf('\n', first.start()) + 1, first.start());
      assertThat(line).startsWith("EDIFACT ORDERS");
    }
  }
}
