package dev.crossdock.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Every kind of bad input through a whole hub, a row each. What must come of each row is in {@code
 * bad-input/*.expected}, which {@code docs/bad-input.md} is made from; what came is written below
 * {@code target/system}.
 */
class BadInputIT {

  private static final List<String> GROUPS =
      List.of("1-envelope", "2-content", "4-repeats", "5-targets", "6-formats");
  private static final String CHANNELS = "3-channels";

  private final Path folder =
      Path.of("target", "system", "bad-input-" + System.nanoTime()).toAbsolutePath();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Map<String, Map<String, Supplier<Came>>> played = new LinkedHashMap<>();
  private final CompletableFuture<Boolean> othersPlayed = new CompletableFuture<>();

  @Test
  void everyRowComesOutAsExpectedAndNothingIsLost() throws IOException {
    int downPort = freePort();
    try (var scene = new BadInputScene(folder, "http://127.0.0.1:" + downPort + "/down")) {
      for (var name : GROUPS) {
        play(scene, name);
        scene.othersGoOn(name);
      }
      played.put(CHANNELS, BadInputChannels.play(scene));
      scene.othersGoOn(CHANNELS);
      othersPlayed.complete(true);
      try (var up = whenItsCaseIsOpen(scene, downPort)) {
        scene.awaitQuiet();
        compare(came());
        new BadInputAccounts(scene).mustAddUp(up);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void play(BadInputScene scene, String name) {
    var group = BadInputGroup.read(name);
    var rows = new LinkedHashMap<String, Supplier<Came>>();
    var waiting = new java.util.ArrayList<CompletableFuture<Long>>();
    for (int i = 0; i < group.rows().size(); i++) {
      var row = group.rows().get(i);
      var number = name.charAt(0) + "%02d".formatted(i);
      var transmission =
          row.huge()
              ? othersPlayed.thenApplyAsync(yes -> scene.play(row, number), threads)
              : CompletableFuture.supplyAsync(() -> scene.play(row, number), threads);
      if (!row.huge()) {
        waiting.add(transmission);
      }
      rows.put(row.what(), () -> scene.came(row.as(), transmission.join()));
    }
    waiting.forEach(CompletableFuture::join);
    played.put(name, rows);
  }

  private static MoodyTarget whenItsCaseIsOpen(BadInputScene scene, int port) {
    await("the case of the target that is down")
        .atMost(BadInputScene.PATIENCE)
        .until(() -> !scene.reader.get("cases?code=target-unreachable").path("items").isEmpty());
    return new MoodyTarget(port);
  }

  private Map<String, Map<String, Came>> came() throws IOException {
    var all = new java.util.TreeMap<String, Map<String, Came>>();
    for (var group : played.entrySet()) {
      var rows = new LinkedHashMap<String, Came>();
      group.getValue().forEach((what, came) -> rows.put(what, observed(came)));
      all.put(group.getKey(), rows);
      BadInputGroup.YAML.writeValue(folder.resolve(group.getKey() + ".expected").toFile(), rows);
    }
    return all;
  }

  private static Came observed(Supplier<Came> came) {
    try {
      return came.get();
    } catch (RuntimeException e) {
      return Came.atChannel("not played to its end", e.toString());
    }
  }

  private void compare(Map<String, Map<String, Came>> came) {
    came.forEach(
        (name, rows) ->
            assertThat(rows)
                .as("what came of %s; all of it is in %s", name, folder)
                .containsExactlyEntriesOf(BadInputGroup.expected(name)));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
