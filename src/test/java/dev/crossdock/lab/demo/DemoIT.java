package dev.crossdock.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.lab.PackagedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a user starts it, with the hub that was built just before. */
class DemoIT {

  @TempDir private Path folder;

  @Test
  void allComesOutAsExpected() throws IOException, InterruptedException {
    var output = folder.resolve("output.txt");
    var demo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                PackagedCommand.classPath(),
                "dev.crossdock.cli.Main",
                "demo",
                "--once",
                "--data",
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(demo.waitFor(5, TimeUnit.MINUTES)).as("ended by itself").isTrue();
      assertThat(demo.exitValue()).as(() -> read(output)).isZero();
      assertThat(read(output)).contains("came out as expected").doesNotContain("\u001b[");
    } finally {
      demo.destroy();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
