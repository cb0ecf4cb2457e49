package dev.crossdock.testing;

import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * How many rows and index entries a piece of work reads, whatever the machine does besides. The
 * work is done over one connection so often that PostgreSQL has made its plans for any parameters,
 * and the last time counts.
 */
public final class RowsRead {

  /** Behind the fifth, PostgreSQL may take one plan for all; the driver prepares from its fifth. */
  private static final int BEFORE = 12;

  private static final String READ =
      """
      select coalesce(sum(seq_tup_read), 0) + (
        select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes)
      from pg_stat_user_tables
      """;

  private RowsRead() {}

  /** Work on a database. */
  public interface Work {
    void on(Jdbi jdbi) throws Exception;
  }

  /** What the work reads in all tables of this class's database. */
  public static long by(EmbeddedPostgresExtension postgres, Work work) throws Exception {
    try (var connection = postgres.dataSource().getConnection()) {
      var jdbi = Jdbi.create(connection).installPlugin(new PostgresPlugin());
      for (int i = 0; i < BEFORE; i++) {
        work.on(jdbi);
      }
      long before = soFar(jdbi);
      work.on(jdbi);
      return soFar(jdbi) - before;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long soFar(Jdbi jdbi) {
    return jdbi.withHandle(
        h -> {
          h.createQuery("select pg_stat_force_next_flush()::text").mapTo(String.class).one();
          return h.createQuery(READ).mapTo(Long.class).one();
        });
  }
}
