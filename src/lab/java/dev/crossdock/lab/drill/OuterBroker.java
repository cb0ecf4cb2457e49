package dev.crossdock.lab.drill;

import dev.crossdock.infrastructure.DataDirectory;
import dev.crossdock.infrastructure.EmbeddedBroker;
import dev.crossdock.infrastructure.FilesBelow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An Artemis that belongs to no hub: a process of its own, on one port. */
final class OuterBroker implements AutoCloseable {

  static final String USER = "crossdock";
  private static final long TO_START_SECONDS = 60;

  private final Path folder;
  private final String password;
  private final int port;
  private @Nullable Process process;

  OuterBroker(Path folder, String password) throws IOException {
    this.folder = folder;
    this.password = password;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
  }

  /** The process itself: folder, password and port, in this order. */
  public static void main(String[] args) throws InterruptedException {
    var data = DataDirectory.open(Path.of(args[0]));
    var broker = EmbeddedBroker.start(data, USER, args[1], Integer.parseInt(args[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    Thread.currentThread().join();
  }

  String url() {
    return "tcp://127.0.0.1:" + port;
  }

  String password() {
    return password;
  }

  /** Starts it and waits until it takes connections. */
  void start() throws IOException, InterruptedException, DrillFailure {
    Files.createDirectories(folder);
    var started =
        new ProcessBuilder(
                DrillHub.java(),
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                OuterBroker.class.getName(),
                folder.toString(),
                password,
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolveSibling("broker.log").toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    process = started;
    long began = System.nanoTime();
    while (!listens()) {
      if (!started.isAlive()
          || System.nanoTime() - began > TimeUnit.SECONDS.toNanos(TO_START_SECONDS)) {
        throw new DrillFailure("The broker did not start; see " + folder);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** As {@code kill -9} does. */
  void kill() {
    var running = process;
    if (running != null) {
      running.destroyForcibly();
      running.onExit().join();
    }
  }

  /** Deletes all it holds; only while it does not run. */
  void forget() throws IOException {
    FilesBelow.delete(folder.resolve("artemis"));
  }

  @Override
  public void close() {
    kill();
  }
}
