package dev.crossdock.backup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnderWayTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  @Test
  void notesWhatWasUnderWayAndPausesWhatWasReplayed() throws SQLException {
    var jdbi = POSTGRES.jdbi();
    long received = transmission(jdbi, "received");
    long parked = transmission(jdbi, "read");
    long settled = transmission(jdbi, "read");
    document(jdbi, parked, "parked");
    document(jdbi, settled, "delivered");
    replay(jdbi, "running");
    replay(jdbi, "to-approve");

    try (var handle = jdbi.open()) {
      UnderWay.note(handle.getConnection());
    }

    assertThat(texts(jdbi, "select transmission_id from under_way_at_backup order by 1"))
        .containsExactly(Long.toString(received), Long.toString(parked));
    assertThat(texts(jdbi, "select state from replay order by id"))
        .containsExactly("paused", "to-approve");
    assertThat(texts(jdbi, "select reason from audit_log"))
        .singleElement()
        .asString()
        .contains("restored");
  }

  private static java.util.List<String> texts(Jdbi jdbi, String sql) {
    return jdbi.withHandle(h -> h.select(sql).mapTo(String.class).list());
  }

  private static long transmission(Jdbi jdbi, String state) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    insert into transmission (partner, channel, name, size, sha256, state)
                    values ('acme', 'sftp', 'a file', 1, ''::bytea, :state)
                    """)
                .bind("state", state)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  private static void document(Jdbi jdbi, long transmission, String state) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into document (transmission_id, direction, type, standard, message, usage,
                  state) values (?, 'in', 'order', 'x12', '850', 'production', ?)
                """,
                transmission,
                state));
  }

  private static void replay(Jdbi jdbi, String state) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into replay (point, state, selection, actor, reason, rate, stop_after, stop_at)
                values ('delivery', ?, '{}', 'olga', 'a test', 1, 1, 1)
                """,
                state));
  }
}
