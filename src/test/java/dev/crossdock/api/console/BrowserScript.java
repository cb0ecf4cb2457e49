package dev.crossdock.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A script in a real browser. It stops at its marks, where the test sets the scene or looks at what
 * came of what was clicked.
 */
final class BrowserScript {
  private static final String BUNDLE = "/META-INF/resources/hawtio/index.html";
  private static final String MARK = "mark: ";

  private final Path script;
  private final Map<String, Runnable> marks;

  BrowserScript(String name, Map<String, Runnable> marks) {
    this.script = Path.of("src/main/webui/test", name);
    this.marks = Map.copyOf(marks);
  }

  /** Runs it to its end. Skips the test where there is no browser and none is demanded. */
  void run(String... arguments) throws IOException, InterruptedException {
    var chromium = browser();
    var command = new ArrayList<>(List.of("node", script.toString()));
    command.addAll(Arrays.asList(arguments));
    var node = new ProcessBuilder(command).redirectErrorStream(true);
    node.environment().put("CROSSDOCK_CHROMIUM", chromium.toString());
    var running = node.start();
    CompletableFuture.delayedExecutor(10, TimeUnit.MINUTES).execute(running::destroy);
    var reached = new ArrayList<String>();
    var log = new StringBuilder();
    try (var lines = running.inputReader(StandardCharsets.UTF_8);
        var go = running.outputWriter(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        log.append(line).append('\n');
        if (line.startsWith(MARK)) {
          var name = line.substring(MARK.length());
          reached.add(name);
          Objects.requireNonNull(marks.get(name), line).run();
          go.write("go\n");
          go.flush();
        }
      }
    } finally {
      running.destroy();
    }
    assertThat(running.waitFor()).as(log.toString()).isZero();
    assertThat(reached).containsExactlyInAnyOrderElementsOf(marks.keySet());
    Chromium.report("Browser tests: the console was tested in " + chromium + ".");
  }

  private static Path browser() {
    var chromium = Chromium.find();
    var bundled = BrowserScript.class.getResource(BUNDLE) != null;
    if (chromium.isPresent() && bundled) {
      return chromium.get();
    }
    var missing =
        bundled
            ? "no Chromium was found; install one or name one in CROSSDOCK_CHROMIUM"
            : "the console was left out of this build";
    Chromium.report("Browser tests: NOT RUN, " + missing + ".");
    return Chromium.required() ? fail(missing) : abort(missing);
  }
}
