package dev.crossdock.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL of the hub's own, in a child process on loopback, durable and with a password. A
 * server that a killed hub left behind is adopted, but only when it serves this very folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
  private static final String USER = "postgres";

  private final int port;
  private final String password;
  private final @Nullable EmbeddedPostgres started;
  private final @Nullable ProcessHandle adopted;

  private EmbeddedDatabase(
      int port,
      String password,
      @Nullable EmbeddedPostgres started,
      @Nullable ProcessHandle adopted) {
    this.port = port;
    this.password = password;
    this.started = started;
    this.adopted = adopted;
  }

  public static EmbeddedDatabase start(DataDirectory data, int port) {
    var folder = data.resolve("postgres");
    var password = data.secret("postgres");
    var running = Postmaster.of(folder);
    if (running.isPresent()) {
      return adopt(folder, running.get(), password);
    }
    try {
      var secured = Files.exists(folder.resolve("secured"));
      var server = launch(data, folder, port, secured ? password : null);
      if (!secured) {
        secure(server, folder, password);
      }
      return new EmbeddedDatabase(server.getPort(), password, server, null);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not start in " + folder, e);
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded PostgreSQL could not be secured", e);
    }
  }

  private static EmbeddedPostgres launch(
      DataDirectory data, Path folder, int port, @Nullable String password) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setOverrideWorkingDirectory(data.resolve("postgres-binaries").toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "100")
            .setServerConfig("max_wal_size", "2GB")
            .setServerConfig("jit", "off");
    if (port != 0) {
      builder.setPort(port);
    }
    if (password != null) {
      builder.setConnectConfig("password", password);
    }
    return builder.start();
  }

  /** The first start trusts loopback, for as long as it takes to set a password. */
  private static void secure(EmbeddedPostgres server, Path folder, String password)
      throws SQLException, IOException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter user " + USER + " password '" + password + "'");
      Files.writeString(
          folder.resolve("pg_hba.conf"),
          "host all all 127.0.0.1/32 scram-sha-256\nlocal all all scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
      statement.execute("create database crossdock");
    }
    Files.writeString(folder.resolve("secured"), "password set\n");
  }

  private static EmbeddedDatabase adopt(Path folder, Postmaster running, String password) {
    var url = "jdbc:postgresql://127.0.0.1:" + running.port() + "/crossdock";
    try (var connection = DriverManager.getConnection(url, USER, password);
        var statement = connection.createStatement();
        var row = statement.executeQuery("show data_directory")) {
      if (!row.next() || !Files.isSameFile(Path.of(row.getString(1)), folder)) {
        throw new IllegalStateException("Port " + running.port() + " is not ours");
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(
          "A PostgreSQL (process "
              + running.process().pid()
              + ") holds "
              + folder
              + " but does not answer as ours. Stop it and start the hub again.",
          e);
    }
    LOG.infof("Adopted the PostgreSQL that an earlier hub left on port %d", running.port());
    return new EmbeddedDatabase(running.port(), password, null, running.process());
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/crossdock";
  }

  public String username() {
    return USER;
  }

  public String password() {
    return password;
  }

  public DatabaseAddress address() {
    return new DatabaseAddress(url(), username(), password());
  }

  /** How to reach the one that a hub runs on this data folder, by the URL that it tells. */
  public static DatabaseAddress addressOf(Path data, String url) throws IOException {
    return new DatabaseAddress(
        url, USER, Files.readString(data.resolve("secrets").resolve("postgres")).strip());
  }

  @Override
  public void close() {
    if (started != null) {
      try {
        started.close();
      } catch (IOException e) {
        LOG.warn("The embedded PostgreSQL did not stop cleanly", e);
      }
    }
    Optional.ofNullable(adopted).ifPresent(ProcessHandle::destroy);
  }
}
