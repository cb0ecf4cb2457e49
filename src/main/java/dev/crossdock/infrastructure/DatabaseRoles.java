package dev.crossdock.infrastructure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Two roles: the owner has the tables and changes them at the hub's start; the hub reads and writes
 * their rows while it runs. On the audit log it may insert and select only, and it can't take away
 * the triggers that guard the tables.
 */
public final class DatabaseRoles {

  private static final String NAME = "[a-zA-Z_][a-zA-Z0-9_-]*";

  /** Everything that a superuser made, as a restore does. */
  private static final String FOREIGN =
      """
      select format('alter %s %s owner to ', case c.relkind when 'S' then 'sequence' else 'table' end,
          c.oid::regclass)
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'S', 'v')
        and c.relowner <> ?::regrole
        and not exists (select from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')
            and c.relkind = 'S')
      union all
      select format('alter function %s owner to ', p.oid::regprocedure) from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.proowner <> ?::regrole
      """;

  private DatabaseRoles() {}

  /**
   * Makes the two roles of an embedded database, and the owner have what is there.
   *
   * @param superuser connected to the hub's database
   */
  static void make(
      Connection superuser, String owner, String ownerPassword, String hub, String hubPassword)
      throws SQLException {
    try (var statement = superuser.createStatement()) {
      role(superuser, statement, owner, ownerPassword);
      role(superuser, statement, hub, hubPassword);
      statement.execute(
          "alter database " + quoted(superuser.getCatalog()) + " owner to " + quoted(owner));
      statement.execute("alter schema public owner to " + quoted(owner));
      for (var change : foreign(superuser, owner)) {
        statement.execute(change + quoted(owner));
      }
      // a table that somebody makes for a target
      statement.execute(
          "alter default privileges in schema public"
              + " grant select, insert, update, delete on tables to "
              + quoted(hub));
    }
  }

  private static void role(Connection superuser, Statement statement, String name, String password)
      throws SQLException {
    try (var there = superuser.prepareStatement("select from pg_roles where rolname = ?")) {
      there.setString(1, name);
      try (ResultSet row = there.executeQuery()) {
        statement.execute(
            (row.next() ? "alter role " : "create role ")
                + quoted(name)
                + " login nosuperuser nocreatedb nocreaterole noreplication password '"
                + password.replace("'", "''")
                + "'");
      }
    }
  }

  private static List<String> foreign(Connection superuser, String owner) throws SQLException {
    var changes = new ArrayList<String>();
    try (var select = superuser.prepareStatement(FOREIGN)) {
      select.setString(1, quoted(owner));
      select.setString(2, quoted(owner));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          changes.add(rows.getString(1));
        }
      }
    }
    return changes;
  }

  /**
   * Lets the hub's role work with the owner's tables, whichever migrations made them.
   *
   * @param owner connected as the owner, to the schema of the tables
   */
  public static void grant(Connection owner, String hub) throws SQLException {
    if (!hub.matches(NAME)) {
      throw new IllegalArgumentException(hub + " is not a role name that Crossdock takes");
    }
    var schema = quoted(owner.getSchema());
    var to = quoted(hub);
    try (var statement = owner.createStatement()) {
      for (var sql :
          List.of(
              "grant usage on schema %s to %s",
              "grant select, insert, update, delete on all tables in schema %s to %s",
              "grant usage, select, update on all sequences in schema %s to %s",
              "revoke insert, update, delete on %s.flyway_schema_history from %s",
              "revoke insert, update, delete on %s.state_transition from %s",
              "revoke insert, update, delete, truncate on %s.audit_log from %s",
              "grant insert (actor_kind, actor, channel, address, action, object_type, object_id,"
                  + " reason, outcome, detail) on %s.audit_log to %s",
              "grant execute on function %s.seal_audit_log(int) to %s")) {
        statement.execute(sql.formatted(schema, to));
      }
      statement.execute(
          "revoke execute on function %s.seal_audit_log(int) from public".formatted(schema));
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
