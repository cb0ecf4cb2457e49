package dev.crossdock.intake.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClaimCostTest {

  private static final int CLAIMS = 20;
  private static final int FILES = 20;

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  /** A plan that PostgreSQL makes during a backlog must not walk through all that ever came. */
  @Test
  void aClaimReadsWhatItTakesHoweverMuchCameBefore() throws SQLException {
    try (var connection = postgres.dataSource().getConnection()) {
      var jdbi = Jdbi.create(connection).installPlugin(new PostgresPlugin());
      var transmissions = new JdbcTransmissions(jdbi);
      files(jdbi, "read", 20_000);
      files(jdbi, "received", 2_000);
      jdbi.useHandle(h -> h.execute("vacuum analyze transmission, transmission_part"));
      long before = partsRead(jdbi);

      for (int claim = 0; claim < CLAIMS; claim++) {
        assertThat(transmissions.claimToRead(FILES)).hasSize(FILES);
      }

      assertThat(partsRead(jdbi) - before).isBetween((long) CLAIMS * FILES, 2L * CLAIMS * FILES);
    }
  }

  private static void files(Jdbi jdbi, String state, int count) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                with new as (
                  insert into transmission (partner, channel, name, size, sha256, state)
                  select 'acme', 'sftp', 'file', 3, sha256('ISA'), ?
                  from generate_series(1, ?) returning id)
                insert into transmission_part select id, 1, 'ISA' from new
                """,
                state,
                count));
  }

  /** How many entries of their index this session has read. */
  private static long partsRead(Jdbi jdbi) {
    return jdbi.withHandle(
        h -> {
          h.createQuery("select pg_stat_force_next_flush()::text").mapTo(String.class).one();
          return h.createQuery(
                  "select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes"
                      + " where relname like 'transmission_part%'")
              .mapTo(Long.class)
              .one();
        });
  }
}
