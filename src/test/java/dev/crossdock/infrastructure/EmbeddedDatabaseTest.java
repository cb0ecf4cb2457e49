package dev.crossdock.infrastructure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

  /** Not a @TempDir: PostgreSQL runs as another user when we are root, and must get in. */
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
