package dev.crossdock.infrastructure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * PostgreSQL of the hub's own, in a child process on loopback, durable, with a password from before
 * it is first reached. A server that a killed hub left behind is adopted, but only when it serves
 * this very folder; one that dies under a living hub is started again. Thread-safe.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

  /** For what comes before the hub works, and for those who look after it: superuser. */
  private static final String USER = PostgresPrograms.USER;

  private static final String FOLDER = "postgres";
  private static final String BINARIES = "postgres-binaries";
  private static final String SECRET = "postgres";

  /** In the folder of data once the hub's database is in it. */
  private static final String READY = "secured";

  private static final String OWNER = "crossdock_owner";
  private static final String HUB = "crossdock_hub";

  /** Only what ends the server or a session: no statement, so no payload. New at each start. */
  private static final String LOG_FILE = "postgres.log";

  private static final Duration FIRST_START = Duration.ofSeconds(60);

  /** What is left of a killed server may keep the next one from starting: soon tried again. */
  private static final Duration NEXT_START = Duration.ofSeconds(5);

  private static final long BEFORE_TRYING_AGAIN = 500;

  private static final Duration STOP = Duration.ofSeconds(30);

  private static final Map<String, String> SETTINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("listen_addresses", "127.0.0.1"),
              Map.entry("unix_socket_directories", ""),
              Map.entry("timezone", "GMT"),
              Map.entry("fsync", "on"),
              Map.entry("synchronous_commit", "on"),
              Map.entry("full_page_writes", "on"),
              Map.entry("max_connections", "100"),
              Map.entry("max_wal_size", "2GB"),
              Map.entry("log_min_messages", "fatal"),
              Map.entry("update_process_title", "off"),
              Map.entry("jit", "off")));

  private final DataDirectory data;
  private final Path folder;
  private final PostgresPrograms programs;
  private final int port;
  private final String password;
  private boolean closed;

  private EmbeddedDatabase(DataDirectory data, PostgresPrograms programs, int port) {
    this.data = data;
    this.folder = data.resolve(FOLDER);
    this.programs = programs;
    this.port = port;
    this.password = data.secret(SECRET);
  }

  public static EmbeddedDatabase start(DataDirectory data, int port) {
    var database = start(data, port, FIRST_START);
    try {
      return database.withRoles();
    } catch (SQLException e) {
      database.close();
      throw new IllegalStateException("The roles of the embedded PostgreSQL can't be made", e);
    }
  }

  static EmbeddedDatabase start(DataDirectory data, int port, Duration patience) {
    var folder = data.resolve(FOLDER);
    try {
      var running = Postmaster.of(folder);
      if (running.isPresent() && runsOurs(data, running.get())) {
        return adopt(data, running.get());
      }
      var programs = programs(data, PostgresBinaries.in(data.resolve(BINARIES)));
      if (running.isPresent()) {
        // of another release of the hub, or of nobody knows whom
        programs.stop(STOP);
      }
      var password = data.secret(SECRET);
      boolean fresh = !Files.exists(folder.resolve("PG_VERSION"));
      boolean ready = Files.exists(folder.resolve(READY));
      if (fresh) {
        programs.init(data.secretFile(SECRET));
      }
      programs.askForPasswords();
      if (!fresh && !ready) {
        // a start that was broken off, by a hub that set the password later
        programs.password(password);
      }
      var database = new EmbeddedDatabase(data, programs, port == 0 ? freePort() : port);
      database.launch(patience);
      if (!ready) {
        database.create();
      }
      return database.guarded();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The embedded PostgreSQL did not start in %s; its last words: %s"
              .formatted(folder, lastWords(data)),
          e);
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded PostgreSQL has no database for the hub", e);
    }
  }

  private static PostgresPrograms programs(DataDirectory data, Path binaries) {
    return new PostgresPrograms(binaries, data.resolve(FOLDER), data.resolve(LOG_FILE));
  }

  /** A server is only as good as its programs: those that were looked at are in this folder. */
  private static boolean runsOurs(DataDirectory data, Postmaster running) {
    var ours = PostgresBinaries.folder(data.resolve(BINARIES));
    return running
        .process()
        .info()
        .command()
        .map(Path::of)
        .filter(c -> c.startsWith(ours))
        .isPresent();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void launch(Duration patience) throws IOException {
    Files.deleteIfExists(data.resolve(LOG_FILE));
    programs.start(port, SETTINGS, patience);
  }

  private void create() throws SQLException, IOException {
    try (var connection = address(port, "postgres", password).connect();
        var statement = connection.createStatement();
        var there =
            statement.executeQuery("select 1 from pg_database where datname = 'crossdock'")) {
      if (!there.next()) {
        statement.execute("create database crossdock");
      }
    }
    OwnerOnly.write(folder.resolve(READY), "password set\n");
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

  private static EmbeddedDatabase adopt(DataDirectory data, Postmaster running) throws IOException {
    askWhetherOurs(data.resolve(FOLDER), running, data.secret(SECRET));
    LOG.infof("Adopted the PostgreSQL that an earlier hub left on port %d", running.port());
    var binaries = PostgresBinaries.in(data.resolve(BINARIES));
    return new EmbeddedDatabase(data, programs(data, binaries), running.port()).guarded();
  }

  private static DatabaseAddress address(int port, String database, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, password);
  }

  private static void askWhetherOurs(Path folder, Postmaster running, String password) {
    try (var connection = address(running.port(), "crossdock", password).connect();
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
    Postmaster.of(folder)
        .ifPresent(
            server -> {
              var unused = server.process().onExit().thenRun(this::reviveInTheBackground);
            });
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
    var recovering = Postmaster.of(folder);
    if (recovering.isPresent()) {
      askWhetherOurs(folder, recovering.get(), password);
    } else {
      launch(NEXT_START);
    }
    guarded();
  }

  public String url() {
    return address().url();
  }

  /** As superuser. */
  public DatabaseAddress address() {
    return address(port, "crossdock", password);
  }

  /** As the role that the tables belong to. */
  public DatabaseAddress owner() {
    return new DatabaseAddress(url(), OWNER, data.secret("postgres-owner"));
  }

  /** As the role that the hub works with: it can't change tables, nor the audit log. */
  public DatabaseAddress hub() {
    return new DatabaseAddress(url(), HUB, data.secret("postgres-hub"));
  }

  private EmbeddedDatabase withRoles() throws SQLException {
    try (var superuser = address().connect()) {
      DatabaseRoles.make(superuser, OWNER, owner().password(), HUB, hub().password());
    }
    return this;
  }

  /** How to reach the one that a hub runs on this data folder, by the URL that it tells. */
  public static DatabaseAddress addressOf(Path data, String url) throws IOException {
    return new DatabaseAddress(
        url, USER, Files.readString(data.resolve("secrets").resolve(SECRET)).strip());
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      if (Postmaster.of(folder).isPresent()) {
        programs.stop(STOP);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The embedded PostgreSQL did not stop cleanly", e);
    }
  }
}
