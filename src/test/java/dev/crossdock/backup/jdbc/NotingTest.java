package dev.crossdock.backup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotingTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  @Test
  void backupsAndRestoresAreInTheAuditLog() throws SQLException {
    var jdbi = POSTGRES.jdbi();
    try (var handle = jdbi.open()) {
      Noting.backup(handle.getConnection(), Path.of("/b/monday"), "2026-03-01T10:00:00Z", true);
      Noting.backup(handle.getConnection(), Path.of("/b/tuesday"), null, false);
      Noting.restore(handle.getConnection(), Path.of("/b/monday"), "2026-03-01T10:00:00Z");
    }
    var rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        "select concat_ws(' ', action, object_id, outcome, detail->>'taken',"
                            + " channel) from audit_log order by id")
                    .mapTo(String.class)
                    .list());
    assertThat(rows)
        .containsExactly(
            "backup /b/monday done 2026-03-01T10:00:00Z command-line",
            "backup /b/tuesday failed command-line",
            "restore /b/monday done 2026-03-01T10:00:00Z command-line");
  }
}
