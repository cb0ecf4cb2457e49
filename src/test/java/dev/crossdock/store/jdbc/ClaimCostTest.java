package dev.crossdock.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClaimCostTest {

  private static final int CLAIMS = 20;
  private static final int TOGETHER = 20;

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @BeforeEach
  void empty() {
    postgres.truncate("transmission", "transmission_part", "document", "document_body");
  }

  /** A plan that PostgreSQL makes during a backlog must not walk through all that ever came. */
  @Test
  void aClaimOfFilesReadsWhatItTakesHoweverMuchCameBefore() throws SQLException {
    try (var connection = postgres.dataSource().getConnection()) {
      var jdbi = Jdbi.create(connection).installPlugin(new PostgresPlugin());
      var transmissions = new JdbcTransmissions(jdbi);
      files(jdbi, "read", 20_000);
      files(jdbi, "received", 2_000);
      long before = looked(jdbi, "transmission_part");

      for (int claim = 0; claim < CLAIMS; claim++) {
        assertThat(transmissions.claimToRead(TOGETHER)).hasSize(TOGETHER);
      }

      assertThat(looked(jdbi, "transmission_part") - before)
          .isBetween((long) CLAIMS * TOGETHER, 2L * CLAIMS * TOGETHER);
    }
  }

  @Test
  void aClaimOfDocumentsReadsWhatItTakesHoweverManyCameBefore() throws SQLException {
    try (var connection = postgres.dataSource().getConnection()) {
      var jdbi = Jdbi.create(connection).installPlugin(new PostgresPlugin());
      var documents = new JdbcDocuments(jdbi);
      documents(jdbi, "delivered", 20_000);
      documents(jdbi, "read", 2_000);
      long before = looked(jdbi, "document_body");

      for (int claim = 0; claim < CLAIMS; claim++) {
        assertThat(documents.claimToAccept(TOGETHER)).hasSize(TOGETHER);
      }

      assertThat(looked(jdbi, "document_body") - before)
          .isBetween((long) CLAIMS * TOGETHER, 4L * CLAIMS * TOGETHER);
    }
  }

  /** Nor one made while nothing waited walk through all that waits by now, for each document. */
  @Test
  void aClaimOfDocumentsDoesNotLookThroughTheFilesThatWait() throws SQLException {
    try (var connection = postgres.dataSource().getConnection()) {
      var jdbi = Jdbi.create(connection).installPlugin(new PostgresPlugin());
      var documents = new JdbcDocuments(jdbi);
      documents(jdbi, "read", 2_000);
      jdbi.useHandle(
          h ->
              h.execute(
                  """
                  insert into transmission (partner, channel, name, size, sha256)
                  select 'birke', 'sftp', 'file', 3, sha256('ISA') from generate_series(1, 1000)
                  """));
      long before = looked(jdbi, "transmission");

      for (int claim = 0; claim < CLAIMS; claim++) {
        assertThat(documents.claimToAccept(TOGETHER)).hasSize(TOGETHER);
      }

      assertThat(looked(jdbi, "transmission") - before).isLessThanOrEqualTo(4L * CLAIMS * TOGETHER);
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
    jdbi.useHandle(h -> h.execute("vacuum analyze transmission, transmission_part"));
  }

  private static void documents(Jdbi jdbi, String state, int count) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                with file as (
                  insert into transmission (partner, channel, name, size, sha256, state)
                  values ('birke', 'sftp', 'file', 3, sha256('ISA'), 'read') returning id),
                new as (
                  insert into document (transmission_id, interchange_no, document_no, direction,
                    type, standard, message, partner, usage, state)
                  select id, 1, no, 'in', 'order', 'x12', '850', 'birke', 'production', ?
                  from file, generate_series(1, ?) no returning id)
                insert into document_body (document_id, canonical) select id, '{}' from new
                """,
                state,
                count));
    jdbi.useHandle(h -> h.execute("vacuum analyze transmission, document, document_body"));
  }

  /** How many rows of the table and its partitions this session has looked at. */
  private static long looked(Jdbi jdbi, String table) {
    return jdbi.withHandle(
        h -> {
          h.createQuery("select pg_stat_force_next_flush()::text").mapTo(String.class).one();
          return h.createQuery(
                  "select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)"
                      + " from pg_stat_user_tables where relname like ? || '%'")
              .bind(0, table)
              .mapTo(Long.class)
              .one();
        });
  }
}
