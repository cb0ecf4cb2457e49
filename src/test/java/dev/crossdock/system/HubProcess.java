package dev.crossdock.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged hub as its own process, so that it can be killed. Needs {@code mvn package}. */
final class HubProcess implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path home;
  private final Path data;
  private final Map<String, String> settings;
  private @Nullable Process process;

  HubProcess(Path home, Path data) {
    this(home, data, Map.of());
  }

  HubProcess(Path home, Path data, Map<String, String> settings) {
    this.home = home;
    this.data = data;
    this.settings = Map.copyOf(settings);
  }

  void start() {
    try {
      Files.createDirectories(data);
      Files.deleteIfExists(data.resolve("hub.json"));
      var command = new ArrayList<>(List.of(java(), "-Xmx512m"));
      for (var port : List.of("http", "sftp", "broker", "management")) {
        command.add("-Dcrossdock." + port + ".port=0");
      }
      command.add("-Dcrossdock.home=" + home);
      command.add("-Dcrossdock.data=" + data);
      command.add("-Dcrossdock.delivery.patience=PT3S");
      settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
      command.add("-jar");
      command.add(Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await("hub up, see " + log())
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> Files.exists(data.resolve("hub.json")) || !running().isAlive());
    if (!running().isAlive()) {
      throw new IllegalStateException("The hub did not come up, see " + log());
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private File log() {
    return data.resolveSibling(data.getFileName() + ".log").toFile();
  }

  private Process running() {
    var current = process;
    if (current == null) {
      throw new IllegalStateException("The hub was not started");
    }
    return current;
  }

  /** As {@code kill -9} does: nothing is closed, PostgreSQL goes on alone. */
  void kill() {
    running().destroyForcibly();
    running().onExit().join();
  }

  JsonNode run() {
    try {
      return JSON.readTree(data.resolve("hub.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String http() {
    return "http://127.0.0.1:" + run().get("http").asInt();
  }

  Path data() {
    return data;
  }

  /** One number from the hub's database. */
  long count(String sql) {
    try (var connection = database();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  List<String> texts(String sql) {
    try (var connection = database();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection database() throws SQLException {
    try {
      return DriverManager.getConnection(
          run().get("database").asText(),
          "postgres",
          Files.readString(data.resolve("secrets/postgres")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    var current = process;
    if (current != null) {
      current.destroy();
      current.onExit().join();
    }
  }
}
