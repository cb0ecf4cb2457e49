package dev.crossdock.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
