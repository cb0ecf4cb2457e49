package dev.crossdock.infrastructure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLState;

class EmbeddedDatabaseTest {

  private final Path folder =
      Path.of("target", "infrastructure", "database-" + System.nanoTime()).toAbsolutePath();

  @Test
  void aServerThatWasKilledIsStartedAgainOnItsPortWithWhatItHad() throws SQLException {
    try (var data = DataDirectory.open(folder);
        var database = EmbeddedDatabase.start(data, 0)) {
      execute(database, "create table kept (id int)");
      for (int kill = 1; kill <= 2; kill++) {
        execute(database, "insert into kept values (" + kill + ")");
        var server = Postmaster.of(folder.resolve("postgres")).orElseThrow().process();
        server.destroyForcibly();
        server.onExit().join();
        await()
            .atMost(Duration.ofMinutes(1))
            .ignoreExceptions()
            .until(() -> count(database), count -> count >= 0);
        assertThat(count(database)).isEqualTo(kill);
      }
    }
    assertThat(Postmaster.of(folder.resolve("postgres"))).isEmpty();
  }

  /** As after a kill on a busy machine: a session outlives its server, and no other can start. */
  @Test
  void whatIsLeftOfAKilledServerDelaysTheNextOnlyAsLongAsItIsThere() throws Exception {
    var refused = new CountDownLatch(1);
    var log = Logger.getLogger(EmbeddedDatabase.class.getName());
    var handler = new Refusals(refused);
    log.addHandler(handler);
    try (var data = DataDirectory.open(folder);
        var database = EmbeddedDatabase.start(data, 0);
        var connection = database.address().connect()) {
      execute(database, "create table kept (id int)");
      long session = pid(connection);
      signal("STOP", session);
      try {
        var server = Postmaster.of(folder.resolve("postgres")).orElseThrow().process();
        server.destroyForcibly();
        server.onExit().join();
        assertThat(refused.await(30, SECONDS)).isTrue();
      } finally {
        signal("CONT", session);
      }
      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptions()
          .until(() -> count(database), count -> count == 0);
    } finally {
      log.removeHandler(handler);
    }
    assertThat(Postmaster.of(folder.resolve("postgres"))).isEmpty();
  }

  @Test
  void aServerThatDoesNotStartIsHeard() throws Exception {
    try (var data = DataDirectory.open(folder)) {
      EmbeddedDatabase.start(data, 0).close();
      Files.writeString(
          folder.resolve("postgres/postgresql.auto.conf"),
          "shared_preload_libraries = 'no-such-f\u00fcr-uns'",
          ISO_8859_1);

      assertThatThrownBy(() -> EmbeddedDatabase.start(data, 0, Duration.ofSeconds(5)))
          .hasMessageContaining("could not access file \"no-such-f\u00fcr-uns\"");
    }
  }

  @Test
  void nobodyGetsInWithoutThePasswordAtAnyTimeOfTheFirstStart() throws Exception {
    int port = freePort();
    var stop = new AtomicBoolean();
    var inside = new AtomicReference<String>();
    var asked = new AtomicInteger();
    var guesser = new Thread(() -> guess(port, stop, inside, asked));
    guesser.start();
    try (var data = DataDirectory.open(folder);
        var database = EmbeddedDatabase.start(data, port)) {
      int before = asked.get();
      await().atMost(Duration.ofMinutes(1)).until(() -> asked.get() > before + 20);
      assertThat(Path.of("/tmp/.s.PGSQL." + port)).doesNotExist();
      execute(database, "select 1");
    } finally {
      stop.set(true);
      guesser.join();
    }
    assertThat(inside.get()).isNull();
  }

  /** As a hub of an earlier release left it that was killed before it had set the password. */
  @Test
  void aFolderThatTrustsEverybodyIsShutAtTheNextStart() throws Exception {
    try (var data = DataDirectory.open(folder)) {
      String password;
      try (var database = EmbeddedDatabase.start(data, 0)) {
        password = database.address().password();
        execute(database, "alter user postgres password null");
      }
      Files.delete(folder.resolve("postgres/secured"));
      Files.writeString(folder.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 trust");

      try (var database = EmbeddedDatabase.start(data, 0)) {
        assertThat(database.address().password()).isEqualTo(password);
        execute(database, "select 1");
        assertThatThrownBy(() -> new DatabaseAddress(database.url(), "postgres", "").connect())
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password");
      }
    }
  }

  @Test
  void aProgramThatSomebodyReplacedIsNotRun() throws Exception {
    var ran = folder.resolveSibling(folder.getFileName() + ".ran");
    try (var data = DataDirectory.open(folder)) {
      EmbeddedDatabase.start(data, 0).close();
      var binaries = PostgresBinaries.folder(folder.resolve("postgres-binaries"));
      for (var program : List.of("postgres", "pg_ctl")) {
        var file = binaries.resolve("bin").resolve(program);
        Files.delete(file); // not written over: a process that is still ending may run it
        Files.writeString(file, "#!/bin/sh\ntouch '" + ran + "'\nexit 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
      }
      try (var database = EmbeddedDatabase.start(data, 0)) {
        execute(database, "select 1");
      }
    }
    assertThat(ran).doesNotExist();
  }

  /** A server of other programs than those that were looked at: an earlier release's, say. */
  @Test
  void aServerThatRunsOtherProgramsIsReplaced() throws Exception {
    var others = folder.resolve("postgres-binaries").resolve("others");
    try (var data = DataDirectory.open(folder)) {
      EmbeddedDatabase.start(data, 0).close();
      PostgresBinaries.unpack(others);
      var programs =
          new PostgresPrograms(others, folder.resolve("postgres"), folder.resolve("other.log"));
      programs.start(freePort(), Map.of("unix_socket_directories", ""), Duration.ofMinutes(1));
      long before = Postmaster.of(folder.resolve("postgres")).orElseThrow().process().pid();

      try (var database = EmbeddedDatabase.start(data, 0)) {
        execute(database, "select 1");
        var now = Postmaster.of(folder.resolve("postgres")).orElseThrow().process();
        assertThat(now.pid()).isNotEqualTo(before);
        assertThat(now.info().command())
            .hasValueSatisfying(c -> assertThat(c).doesNotContain("others"));
      }
    }
  }

  /** Until told to stop: users and passwords that might do where none was set yet. */
  private static void guess(
      int port, AtomicBoolean stop, AtomicReference<String> inside, AtomicInteger asked) {
    while (!stop.get()) {
      for (var guess : List.of("postgres:", "postgres:postgres", "crossdock:", "root:")) {
        var parts = guess.split(":", 2);
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=disable";
        try (var connection = new DatabaseAddress(url, parts[0], parts[1]).connect()) {
          inside.set(guess + " got in as " + connection.getMetaData().getUserName());
        } catch (SQLException refused) {
          if (!refused.getSQLState().equals(PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState())) {
            asked.incrementAndGet();
          }
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static final class Refusals extends Handler {
    private final CountDownLatch seen;

    Refusals(CountDownLatch seen) {
      this.seen = seen;
    }

    @Override
    public void publish(LogRecord message) {
      if (message.getMessage().contains("did not come back")) {
        seen.countDown();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static void signal(String name, long pid) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor())
        .isZero();
  }

  private static long pid(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = database.address().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(EmbeddedDatabase database) throws SQLException {
    try (var connection = database.address().connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from kept")) {
      row.next();
      return row.getInt(1);
    }
  }
}
