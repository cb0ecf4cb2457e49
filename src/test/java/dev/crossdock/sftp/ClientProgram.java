package dev.crossdock.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a client program that partners use. Where it is missing: a loud skip, in CI a failure. */
final class ClientProgram {

  private ClientProgram() {}

  static void require(String program) {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!found && Boolean.parseBoolean(System.getenv("CI"))) {
      throw new AssertionError(program + " is not installed, and CI=true: install it");
    }
    if (!found) {
      System.err.println("SKIPPED: " + program + " is not installed, its tests did not run");
    }
    assumeTrue(found, program + " is not installed");
  }

  record Ended(int exitCode, String output) {
    Ended succeeded() {
      assertThat(exitCode).as(output).isZero();
      return this;
    }

    Ended failed() {
      assertThat(exitCode).as(output).isNotZero();
      return this;
    }
  }

  static Ended run(Path directory, List<String> command, String input) throws IOException {
    var output = Files.createTempFile(directory, "output", ".txt");
    var process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("client hangs: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Ended(process.exitValue(), Files.readString(output));
  }
}
