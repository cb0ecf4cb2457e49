package dev.crossdock.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.testing.OpenToOthers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code ./crossdock start} with nothing set but ports, as an operator begins. */
class StartIT {

  private final Path folder =
      Path.of("target", "system", "start-" + System.nanoTime()).toAbsolutePath();

  @Test
  void whatItWritesIsForItsAccountOnlyAndTheBrokerListensNowhere() throws Exception {
    var data = folder.resolve("data");
    Files.createDirectories(folder);
    var hub =
        new ProcessBuilder(
                "sh",
                "-c",
                "umask 022; exec ./crossdock start --data '%s' -Dcrossdock.http.port=0 -Dcrossdock.management.port=0 -Dcrossdock.sftp.port=0"
                    .formatted(data))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("hub.log").toFile())
            .start();
    try {
      await("hub up, see " + folder)
          .atMost(Duration.ofMinutes(3))
          .until(() -> Files.exists(data.resolve("hub.json")) || !hub.isAlive());

      assertThat(OpenToOthers.below(data)).isEmpty();
      assertThat(umask(hub.pid())).isEqualTo("0077");
      var told = new ObjectMapper().readTree(data.resolve("hub.json").toFile());
      assertThat(told.get("broker").asText()).isEmpty();
      assertThat(told.get("sftp").asInt()).isPositive();
    } finally {
      hub.destroy();
      hub.waitFor();
    }
  }

  private static String umask(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("Umask:"))
          .map(line -> line.substring("Umask:".length()).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
