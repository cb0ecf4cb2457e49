package dev.crossdock.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub's role may do in an embedded database, and what it may not. */
class DatabaseRolesTest {

  /** Not a @TempDir: PostgreSQL runs as another user when we are root, and must get in. */
  private static final Path FOLDER =
      Path.of("target", "infrastructure", "roles-" + System.nanoTime()).toAbsolutePath();

  @SuppressWarnings("NullAway.Init")
  private static DataDirectory data;

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    data = DataDirectory.open(FOLDER);
    // as a restore leaves it: the superuser has the tables
    database = EmbeddedDatabase.start(data, 0);
    Migrations.all(database.address());
    database.close();
    database = EmbeddedDatabase.start(data, 0);
    Migrations.all(database.owner());
    try (var owner = database.owner().connect()) {
      DatabaseRoles.grant(owner, database.hub().username());
    }
  }

  @AfterAll
  static void stop() {
    database.close();
    data.close();
  }

  @Test
  void theHubWorksWithTheTablesAndAppendsToTheAuditLog() throws SQLException {
    try (var hub = database.hub().connect()) {
      execute(hub, "insert into hold (kind, name, actor) values ('target', 'erp', 'anna')");
      execute(hub, "update hold set reason = 'update'");
      execute(hub, "delete from hold");
      append(hub);
      try (var statement = hub.createStatement();
          var row = statement.executeQuery("select seal_audit_log(10)")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getInt(1)).isPositive();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_log set reason = 'other'",
        "update audit_log set seal = 9, hash = '\\x00' where seal is null",
        "delete from audit_log",
        "truncate audit_log",
        "drop trigger keep_audit_log on audit_log",
        "alter table audit_log disable trigger all",
        "alter table audit_log disable trigger keep_audit_log",
        "drop table audit_log",
        "set session_replication_role = replica",
        "insert into audit_log (at, actor_kind, actor, channel, action, object_type, object_id)"
            + " values ('2020-01-01', 'person', 'eve', 'api', 'login', 'user', 'eve')",
        "insert into audit_log (seal, hash, actor_kind, actor, channel, action, object_type,"
            + " object_id) values (99, '\\x00', 'person', 'eve', 'api', 'login', 'user', 'eve')",
        "create or replace function seal_audit_log(most int) returns int language sql as 'select"
            + " 1'",
        "create table mine (id int)",
        "create role other superuser",
        "set role crossdock_owner",
        "copy audit_log to '/tmp/audit'",
        "delete from flyway_schema_history",
        "alter table document disable trigger state_transition",
        "insert into state_transition values ('document', 'consumed', 'read')"
      })
  void theHubCanNotRewriteHistory(String sql) throws SQLException {
    try (var hub = database.hub().connect()) {
      append(hub);
      assertThatThrownBy(() -> execute(hub, sql))
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("42501");
    }
  }

  @Test
  void theOwnerMakesPartitionsThatTheHubWritesTo() throws SQLException {
    try (var owner = database.owner().connect();
        var hub = database.hub().connect()) {
      execute(
          owner,
          "create table transmission_part_from_7000000 partition of transmission_part"
              + " for values from (7000000) to (7000001)");
      execute(hub, "insert into transmission_part values (7000000, 1, '\\x00')");
      execute(
          owner, "alter table transmission_part detach partition transmission_part_from_7000000");
      execute(owner, "drop table transmission_part_from_7000000");
    }
  }

  @Test
  void aTableMadeForATargetIsOpenToTheHub() throws SQLException {
    try (var superuser = database.address().connect();
        var hub = database.hub().connect()) {
      execute(superuser, "create table staging (id int)");
      execute(hub, "insert into staging values (1)");
    }
  }

  private static void append(Connection hub) throws SQLException {
    execute(
        hub,
        "insert into audit_log (actor_kind, actor, channel, action, object_type, object_id)"
            + " values ('hub', 'hub', 'hub', 'hub-start', 'hub', 'test')");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
