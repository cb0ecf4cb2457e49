package dev.crossdock.lab.drill;

import dev.crossdock.cli.online.HubFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A hub as a process of its own, on any free ports, that may be killed. Thread-safe. */
final class DrillHub implements AutoCloseable {

  private static final String HEAP = "512m";
  private static final long TO_START_SECONDS = 240;
  private static final long TO_STOP_SECONDS = 90;

  private final Path jar;
  private final Path home;
  private final Path data;
  private final Map<String, String> settings;
  private final Map<String, String> environment;
  private @Nullable Process process;
  private volatile @Nullable HubFile open;

  /**
   * @param settings system properties, besides those that every hub gets
   * @param environment of the process and of the PostgreSQL that it brings along
   */
  DrillHub(
      Path jar,
      Path home,
      Path data,
      Map<String, String> settings,
      Map<String, String> environment) {
    this.jar = jar;
    this.home = home;
    this.data = data;
    this.settings = Map.copyOf(settings);
    this.environment = Map.copyOf(environment);
  }

  /** Starts it and waits until every channel is open. */
  synchronized void start() throws DrillFailure, IOException, InterruptedException {
    Files.createDirectories(data);
    var started = launch();
    process = started;
    long began = System.nanoTime();
    while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(TO_START_SECONDS)) {
      var file = HubFile.of(data).filter(f -> f.pid() == started.pid());
      if (file.isPresent()) {
        open = file.get();
        return;
      }
      if (started.waitFor(20, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    started.destroyForcibly();
    throw new DrillFailure("The hub did not start; its log is " + log());
  }

  private Process launch() throws IOException {
    var command = new ArrayList<>(List.of(java(), "-Xmx" + HEAP));
    for (var port : List.of("http", "sftp", "broker", "management")) {
      command.add("-Dcrossdock." + port + ".port=0");
    }
    command.add("-Dcrossdock.home=" + home);
    command.add("-Dcrossdock.data=" + data);
    command.add("-Dcrossdock.delivery.patience=PT3S");
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(jar.toString());
    var builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().putAll(environment);
    var started = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started)));
    return started;
  }

  /** When the drill is broken off: a PostgreSQL would go on for ever. */
  private void end(Process started) {
    started.destroyForcibly();
    try {
      postgres().ifPresent(ProcessHandle::destroy);
    } catch (IOException e) {
      // then it has no file to be found by
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Beside the data folder, which may be full. */
  Path log() {
    return home.resolveSibling(data.getFileName() + ".log");
  }

  Path data() {
    return data;
  }

  /** Where it listens; empty while it does not run. */
  Optional<HubFile> open() {
    return Optional.ofNullable(open);
  }

  /** As {@code kill -9} does. A PostgreSQL that it brought along goes on alone. */
  synchronized void kill() {
    open = null;
    var running = process;
    if (running != null) {
      running.destroyForcibly();
      running.onExit().join();
    }
  }

  /** As SIGTERM does; waits until it has ended. */
  synchronized void stop() throws DrillFailure, InterruptedException {
    open = null;
    var running = process;
    if (running == null) {
      return;
    }
    running.destroy();
    if (!running.waitFor(TO_STOP_SECONDS, TimeUnit.SECONDS)) {
      running.destroyForcibly();
      throw new DrillFailure(
          "The hub did not stop within %d s; its log is %s".formatted(TO_STOP_SECONDS, log()));
    }
  }

  /** Its embedded PostgreSQL's first process; empty when there is none. */
  Optional<ProcessHandle> postgres() throws IOException {
    var file = data.resolve("postgres").resolve("postmaster.pid");
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return lines.stream()
        .findFirst()
        .map(String::strip)
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .filter(ProcessHandle::isAlive);
  }

  @Override
  public synchronized void close() throws IOException {
    open = null;
    var running = process;
    if (running != null) {
      running.destroy();
      try {
        if (!running.waitFor(TO_STOP_SECONDS, TimeUnit.SECONDS)) {
          running.destroyForcibly().waitFor();
        }
      } catch (InterruptedException e) {
        running.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
    postgres().ifPresent(ProcessHandle::destroy);
  }
}
