package dev.crossdock.audit.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * For questions that people ask and for rare rounds over much: PostgreSQL plans with what is asked
 * for. A plan for any parameters takes every partner, state and time for a common one, and would
 * walk through all that ever came for a rare one. Not for what is done for each document: planning
 * costs more than that.
 */
public final class PlannedEachTime implements StatementCustomizer {

  /** The one; it has no state. */
  public static final PlannedEachTime PLANNED_EACH_TIME = new PlannedEachTime();

  private PlannedEachTime() {}

  @Override
  public void beforeExecution(PreparedStatement statement, StatementContext context)
      throws SQLException {
    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
  }
}
