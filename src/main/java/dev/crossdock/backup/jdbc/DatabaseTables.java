package dev.crossdock.backup.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of a hub's database, as PostgreSQL itself lists them. */
final class DatabaseTables {

  /** How deep its references go: a table comes after all it refers to. */
  private static final String IN_ORDER =
      """
      with recursive tables as (
        select c.oid, c.relname::text as name from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
          and not c.relispartition and c.relname <> 'flyway_schema_history'),
      deep as (
        select oid, 0 as depth from tables
        union
        select k.conrelid, d.depth + 1 from deep d
        join pg_constraint k on k.confrelid = d.oid and k.contype = 'f' and k.conrelid <> d.oid
        where d.depth < 100)
      select t.name from tables t join deep d using (oid)
      group by t.name order by max(d.depth), t.name
      """;

  private static final String COLUMNS =
      """
      select attname from pg_attribute
      where attrelid = (quote_ident(current_schema()) || '.' || quote_ident(?))::regclass
        and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum
      """;

  private DatabaseTables() {}

  static List<String> inOrder(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(IN_ORDER)) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  static List<String> columns(Connection connection, String table) throws SQLException {
    try (var statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, table);
      try (var rows = statement.executeQuery()) {
        var names = new ArrayList<String>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        return names;
      }
    }
  }

  /** A partitioned table is read through a query: COPY of it alone would be empty. */
  static String copy(String table, List<String> columns) {
    return "copy (select %s from %s)".formatted(list(columns), quoted(table));
  }

  static String fill(String table, List<String> columns) {
    return "copy %s (%s) from stdin".formatted(quoted(table), list(columns));
  }

  private static String list(List<String> columns) {
    return columns.stream().map(DatabaseTables::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
