package dev.crossdock.lab.demo;

import dev.crossdock.cli.online.HubFile;
import dev.crossdock.infrastructure.OwnerOnly;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The hub, as a process of its own that ends with this one. */
final class DemoHub implements AutoCloseable {

  private static final Duration TO_START = Duration.ofMinutes(3);
  private static final Duration TO_STOP = Duration.ofSeconds(45);
  private static final int LAST_LINES = 25;

  private final Process process;
  private final Path log;
  private final Path data;

  private DemoHub(Process process, Path data, Path log) {
    this.process = process;
    this.data = data;
    this.log = log;
  }

  /** Starts it on this data folder; on its usual ports where they are free. */
  static DemoHub start(Path jar, Path home, Path data) throws DemoFailure {
    var log = data.resolve("log").resolve("hub.log");
    try {
      OwnerOnly.folderOf(log);
      var builder =
          new ProcessBuilder(
                  java(),
                  "-Dcrossdock.home=" + home,
                  "-Dcrossdock.data=" + data,
                  "-jar",
                  jar.toString())
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .redirectInput(Path.of("/dev/null").toFile());
      builder
          .environment()
          .putAll(
              Map.of(
                  "CROSSDOCK_HTTP_PORT", portOrAny(8484),
                  "CROSSDOCK_MANAGEMENT_PORT", portOrAny(9484),
                  "CROSSDOCK_SFTP_PORT", portOrAny(2284),
                  "CROSSDOCK_BROKER_PORT", portOrAny(61484)));
      var process = builder.start();
      return new DemoHub(process, data, log);
    } catch (IOException e) {
      throw new DemoFailure("The hub can't be started: " + e.getMessage());
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String portOrAny(int wanted) {
    try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    } catch (IOException e) {
      return "0";
    }
  }

  /** Waits until every channel is open. */
  HubFile untilOpen() throws DemoFailure, InterruptedException {
    long deadline = System.nanoTime() + TO_START.toNanos();
    while (System.nanoTime() < deadline) {
      var hub = HubFile.of(data).filter(h -> h.pid() == process.pid());
      if (hub.isPresent()) {
        return hub.get();
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new DemoFailure(
            "The hub did not start (exit code " + process.exitValue() + ")." + lastLines());
      }
    }
    throw new DemoFailure(
        "The hub did not open its channels in " + TO_START.toSeconds() + " s." + lastLines());
  }

  private String lastLines() {
    try {
      var text = Files.readString(log, StandardCharsets.UTF_8);
      var lines = List.of(text.split("\n", -1));
      var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
      return " The last lines of " + log + ":\n\n" + String.join("\n", last);
    } catch (IOException e) {
      return " Its log is " + log + ".";
    }
  }

  /** Whether it still runs. */
  boolean runs() {
    return process.isAlive();
  }

  /** Waits until it ends by itself. */
  void untilEnded() throws InterruptedException {
    process.waitFor();
  }

  /** Stops it, by force if it takes too long. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
