package dev.crossdock.infrastructure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
 * server that a killed hub left behind is adopted, but only when it serves this very folder; one
 * that dies under a living hub is started again. Thread-safe.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
  private static final String USER = "postgres";

  /** Only what ends the server or a session: no statement, so no payload. New at each start. */
  private static final String LOG_FILE = "postgres.log";

  private static final Duration FIRST_START = Duration.ofSeconds(60);

  /** What is left of a killed server may keep the next one from starting: soon tried again. */
  private static final Duration NEXT_START = Duration.ofSeconds(5);

  private static final long BEFORE_TRYING_AGAIN = 500;

  private final DataDirectory data;
  private final Path folder;
  private final int port;
  private final String password;
  private @Nullable EmbeddedPostgres started;
  private @Nullable ProcessHandle process;
  private boolean closed;

  private EmbeddedDatabase(
      DataDirectory data, Path folder, int port, @Nullable EmbeddedPostgres started) {
    this.data = data;
    this.folder = folder;
    this.port = port;
    this.password = data.secret("postgres");
    this.started = started;
  }

  public static EmbeddedDatabase start(DataDirectory data, int port) {
    return start(data, port, FIRST_START);
  }

  static EmbeddedDatabase start(DataDirectory data, int port, Duration patience) {
    var folder = data.resolve("postgres");
    var password = data.secret("postgres");
    var running = Postmaster.of(folder);
    if (running.isPresent()) {
      return adopt(data, folder, running.get(), password).guarded();
    }
    try {
      var secured = Files.exists(folder.resolve("secured"));
      var server = launch(data, folder, port, secured ? password : null, patience);
      if (!secured) {
        secure(server, folder, password);
      }
      return new EmbeddedDatabase(data, folder, server.getPort(), server).guarded();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The embedded PostgreSQL did not start in %s; its last words: %s"
              .formatted(folder, lastWords(data)),
          e);
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded PostgreSQL could not be secured", e);
    }
  }

  private static EmbeddedPostgres launch(
      DataDirectory data, Path folder, int port, @Nullable String password, Duration patience)
      throws IOException {
    var log = data.resolve(LOG_FILE);
    Files.deleteIfExists(log);
    var appending = ProcessBuilder.Redirect.appendTo(log.toFile());
    var builder =
        EmbeddedPostgres.builder()
            .setOutputRedirector(appending)
            .setErrorRedirector(appending)
            .setDataDirectory(folder)
            .setOverrideWorkingDirectory(data.resolve("postgres-binaries").toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(patience)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "100")
            .setServerConfig("max_wal_size", "2GB")
            .setServerConfig("log_min_messages", "fatal")
            .setServerConfig("update_process_title", "off")
            .setServerConfig("jit", "off");
    if (port != 0) {
      builder.setPort(port);
    }
    if (password != null) {
      builder.setConnectConfig("password", password);
    }
    return builder.start();
  }

  /**
   * PostgreSQL's; the others in this file are pg_ctl's, which knows less. Names in them may be of
   * any charset: one that can't be decoded must not hide why the server did not start.
   */
  private static String lastWords(DataDirectory data) {
    try (var lines = Files.lines(data.resolve(LOG_FILE), ISO_8859_1)) {
      return lines
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .reduce((before, last) -> last)
          .orElse("none");
    } catch (IOException e) {
      return "none";
    }
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

  private static EmbeddedDatabase adopt(
      DataDirectory data, Path folder, Postmaster running, String password) {
    askWhetherOurs(folder, running, password);
    LOG.infof("Adopted the PostgreSQL that an earlier hub left on port %d", running.port());
    return new EmbeddedDatabase(data, folder, running.port(), null);
  }

  private static void askWhetherOurs(Path folder, Postmaster running, String password) {
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
  }

  /** From now on a server that ends without being told to is started again, on the same port. */
  private synchronized EmbeddedDatabase guarded() {
    var server = Postmaster.of(folder).map(Postmaster::process);
    process = server.orElse(null);
    if (server.isPresent()) {
      var unused = server.get().onExit().thenRun(this::reviveInTheBackground);
    }
    return this;
  }

  private void reviveInTheBackground() {
    var thread = new Thread(this::revive, "postgres-guard");
    thread.setDaemon(true);
    thread.start();
  }

  private void revive() {
    for (int attempt = 1; !isClosed(); attempt++) {
      LOG.warnf("The embedded PostgreSQL ended by itself; it is started again (%d)", attempt);
      try {
        relaunch();
        LOG.warnf("The embedded PostgreSQL is back on port %d", port);
        return;
      } catch (IOException | RuntimeException e) {
        LOG.warn("The embedded PostgreSQL did not come back; last words: " + lastWords(data), e);
      }
      try {
        Thread.sleep(BEFORE_TRYING_AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /**
   * Its processes may still hold the memory they share: then this fails, and is tried again. One
   * that runs but is still at recovering is waited for.
   */
  private synchronized void relaunch() throws IOException {
    if (closed) {
      return;
    }
    var dead = started;
    if (dead != null) {
      started = null;
      dead.close();
    }
    var recovering = Postmaster.of(folder);
    if (recovering.isPresent()) {
      askWhetherOurs(folder, recovering.get(), password);
    } else {
      // a failed start leaves its lock behind; ours is the data folder's
      Files.deleteIfExists(folder.resolve("epg-lock"));
      started = launch(data, folder, port, password, NEXT_START);
    }
    guarded();
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
  public synchronized void close() {
    closed = true;
    if (started != null) {
      try {
        started.close();
      } catch (IOException e) {
        LOG.warn("The embedded PostgreSQL did not stop cleanly", e);
      }
    } else {
      Optional.ofNullable(process).ifPresent(ProcessHandle::destroy);
    }
  }
}
