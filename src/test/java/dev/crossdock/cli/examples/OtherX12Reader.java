package dev.crossdock.cli.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** node-x12, an X12 reader that shares nothing with ours. Needs Node.js. */
final class OtherX12Reader {

  private static final Path FOLDER = Path.of("src/test/x12-reader");
  private static final JsonMapper JSON = new JsonMapper();

  private OtherX12Reader() {}

  /** Whether this machine has Node.js, as the build needs it. */
  static boolean isThere() {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The lines of each interchange: envelope, then segment by segment, and the counts. */
  static List<List<String>> read(List<String> interchanges) throws IOException {
    run(List.of("./install.sh"), "");
    var answer = run(List.of("node", "read.mjs"), JSON.writeValueAsString(interchanges));
    return JSON.readValue(answer, new TypeReference<>() {});
  }

  private static String run(List<String> command, String input) throws IOException {
    var in = Files.createTempFile("x12", ".json");
    var errors = Files.createTempFile("x12", ".txt");
    try {
      Files.writeString(in, input);
      var process =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectInput(in.toFile())
              .redirectError(errors.toFile())
              .start();
      var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
      return out;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(in);
      Files.delete(errors);
    }
  }
}
