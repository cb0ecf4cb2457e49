package dev.crossdock.cases.jdbc;

import dev.crossdock.cases.Case;
import dev.crossdock.cases.CaseKind;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.CaseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of table {@code cases}. */
final class CaseMapper implements RowMapper<Case> {

  @Override
  public Case map(ResultSet row, StatementContext context) throws SQLException {
    return new Case(
        row.getLong("id"),
        row.getLong("version"),
        CaseKind.of(row.getString("kind")),
        row.getString("fingerprint"),
        CaseState.of(row.getString("state")),
        CaseSeverity.of(row.getString("severity")),
        row.getString("title"),
        row.getString("owner"),
        row.getString("assignee"),
        row.getString("partner"),
        row.getString("usage"),
        row.getString("document_type"),
        row.getString("subject"),
        row.getString("business_key"),
        List.of((String[]) row.getArray("codes").getArray()),
        row.getString("next_step"),
        instant(row, "opened_at"),
        instant(row, "updated_at"),
        instant(row, "due_at"),
        row.getLong("events"),
        row.getLong("affected"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
