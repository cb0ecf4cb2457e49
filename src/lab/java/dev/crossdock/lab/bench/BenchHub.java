package dev.crossdock.lab.bench;

import dev.crossdock.cli.online.HubFile;
import dev.crossdock.lab.demo.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The hub as a process of its own, on any free ports. */
final class BenchHub implements AutoCloseable {

  /** The heap that the largest interchanges must go through. */
  static final String SMALL_HEAP = "512m";

  private static final long TO_START_SECONDS = 240;

  private final Process process;
  private final BenchHome home;
  private final HubFile at;
  private final double startSeconds;
  private final Path gcLog;

  private BenchHub(Process process, BenchHome home, HubFile at, double startSeconds, Path gcLog) {
    this.process = process;
    this.home = home;
    this.at = at;
    this.startSeconds = startSeconds;
    this.gcLog = gcLog;
  }

  /**
   * Starts it and waits until every channel is open.
   *
   * @param heap the most it may have; empty: what the JVM chooses, as {@code crossdock start} does
   */
  static BenchHub start(Installation installation, BenchHome home, String heap)
      throws BenchFailure, IOException, InterruptedException {
    var log = home.data().resolveSibling("hub.log");
    var gcLog = home.data().resolveSibling("gc-" + System.nanoTime() + ".log");
    var command = new ArrayList<>(List.of(java()));
    if (!heap.isEmpty()) {
      command.add("-Xmx" + heap);
    }
    command.add("-Xlog:gc:file=" + gcLog);
    for (var port : List.of("http", "sftp", "broker", "management")) {
      command.add("-Dcrossdock." + port + ".port=0");
    }
    command.add("-Dcrossdock.home=" + home.root());
    command.add("-Dcrossdock.data=" + home.data());
    var more = System.getProperty("crossdock.bench.hub-options", "");
    if (!more.isBlank()) {
      command.addAll(List.of(more.strip().split(" +", -1)));
    }
    command.add("-jar");
    command.add(installation.jar().toString());
    long began = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .directory(home.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    var stop = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(stop);
    while (seconds(began) < TO_START_SECONDS) {
      var open = HubFile.of(home.data()).filter(h -> h.pid() == process.pid());
      if (open.isPresent()) {
        return new BenchHub(process, home, open.get(), seconds(began), gcLog);
      }
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    process.destroyForcibly();
    throw new BenchFailure("The hub did not start; its log is " + log);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  HubFile at() {
    return at;
  }

  BenchHome home() {
    return home;
  }

  /** From the start of the process until every channel is open. */
  double startSeconds() {
    return startSeconds;
  }

  long pid() {
    return process.pid();
  }

  /** Password of the broker's user. */
  String brokerSecret() throws IOException {
    return Files.readString(home.data().resolve("secrets").resolve("broker")).strip();
  }

  /** The most heap that was in use before a collection, in megabytes. */
  int peakHeap() throws IOException {
    return GcLog.peak(gcLog);
  }

  /** Fails when it has ended. */
  void mustRun() throws BenchFailure {
    if (!process.isAlive()) {
      throw new BenchFailure(
          "The hub ended with exit code %d; its log is %s"
              .formatted(process.exitValue(), home.data().resolveSibling("hub.log")));
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
