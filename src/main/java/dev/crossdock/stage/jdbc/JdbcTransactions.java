package dev.crossdock.stage.jdbc;

import dev.crossdock.stage.Transactions;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Transactions on the thread's JDBI handle: stores that use the same {@link Jdbi} join them. */
public final class JdbcTransactions implements Transactions {

  private static final Set<String> LOST_A_RACE = Set.of("40001", "40P01");
  private static final int ATTEMPTS = 10;

  private final Jdbi jdbi;

  public JdbcTransactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(handle -> work.get());
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !lostARace(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean lostARace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getSQLState() != null && LOST_A_RACE.contains(sql.getSQLState());
      }
    }
    return false;
  }
}
