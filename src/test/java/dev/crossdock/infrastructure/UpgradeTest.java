package dev.crossdock.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.jdbc.JdbcDeliveries;
import dev.crossdock.reconciliation.jdbc.JdbcReconciliation;
import dev.crossdock.store.DocumentToAccept;
import dev.crossdock.store.jdbc.JdbcDocuments;
import dev.crossdock.store.jdbc.JdbcTransmissions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hub of an earlier version, with what a demo left in it and rows of every other state, becomes
 * one of today: from every version that was ever landed. The rows are those of version 1.
 */
class UpgradeTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final JsonNode ROWS = rows();

  static List<String> versions() throws IOException {
    return Landed.read().versions();
  }

  @ParameterizedTest(name = "from version {0}")
  @MethodSource("versions")
  void everyRowIsThereAndTheHubGoesOn(String version) {
    var database = postgres.emptyDatabase();
    var address = new DatabaseAddress(database, "postgres", "postgres");
    assertThat(Migrations.to(address, version)).isTrue();
    var jdbi = Jdbi.create(database).installPlugin(new PostgresPlugin());
    jdbi.useHandle(UpgradeTest::fill);
    var before = jdbi.withHandle(UpgradeTest::contents);
    assertThat(before)
        .allSatisfy(
            (table, content) -> assertThat(content.rows()).as("rows of %s", table).isPositive());

    Migrations.all(address);

    jdbi.useHandle(
        handle ->
            before.forEach(
                (table, content) ->
                    assertThat(content(handle, table, content.columns()))
                        .as("rows of %s", table)
                        .isEqualTo(content)));
    worksOn(jdbi);
  }

  private static void worksOn(Jdbi jdbi) {
    var transmissions = new JdbcTransmissions(jdbi);
    assertThat(transmissions.claimToRead(20)).extracting(t -> t.number().value()).contains(1001L);
    // what arrived earlier and is not read yet holds back what its sender sent later
    jdbi.useHandle(
        h -> h.execute("update transmission set state = 'failed' where id in (1001, 1002)"));
    assertThat(new JdbcDocuments(jdbi).claimToAccept(50))
        .extracting(DocumentToAccept::id)
        .contains(1101L);
    var lease = new Lease("hub-2/test", Duration.ofMinutes(5));
    assertThat(new JdbcDeliveries(jdbi, Duration.ofMinutes(1)).lease(List.of(1201L), lease))
        .hasSize(1);
    assertThat(new JdbcReconciliation(jdbi).compare(null, null)).isNotNull();
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    h -> h.execute("update document set state = 'read' where state = 'consumed'")))
        .isInstanceOf(UnableToExecuteStatementException.class)
        .hasMessageContaining("must not go from consumed to read");
    long highest = jdbi.withHandle(h -> number(h, "select max(id) from document"));
    assertThat(
            jdbi.<Long, RuntimeException>withHandle(
                h -> number(h, "select nextval(pg_get_serial_sequence('document', 'id'))")))
        .isGreaterThan(highest);
  }

  private static long number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  /** As the hub of that version would have written them: what others point to stands first. */
  private static void fill(Handle handle) {
    ROWS.properties()
        .forEach(
            rows -> {
              var table = rows.getKey();
              if (!isThere(handle, table)) {
                return;
              }
              handle
                  .createUpdate(
                      "insert into %s overriding system value select * from json_populate_recordset(null::%s, :rows::json) on conflict do nothing"
                          .formatted(table, table))
                  .bind("rows", rows.getValue().toString())
                  .execute();
              continueAfter(handle, table);
            });
  }

  private static boolean isThere(Handle handle, String table) {
    return handle
        .createQuery("select to_regclass(:table) is not null")
        .bind("table", table)
        .mapTo(Boolean.class)
        .one();
  }

  private static void continueAfter(Handle handle, String table) {
    handle
        .createQuery(
            """
            select column_name from information_schema.columns
            where table_name = :table and is_identity = 'YES'
            """)
        .bind("table", table)
        .mapTo(String.class)
        .forEach(
            column ->
                number(
                    handle,
                    "select setval(pg_get_serial_sequence('%s', '%s'), max(%s)) from %s"
                        .formatted(table, column, column, table)));
  }

  private record Content(List<String> columns, long rows, String hash) {}

  private static Map<String, Content> contents(Handle handle) {
    var all = new LinkedHashMap<String, Content>();
    handle
        .createQuery(
            """
            select table_name, array_agg(column_name::text order by ordinal_position) as columns
            from information_schema.columns
            where table_schema = 'public' and table_name not in ('flyway_schema_history', 'state_transition',
              'transmission_part_other', 'document_body_other')
            group by table_name
            """)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("table_name"),
                    List.of((String[]) row.getArray("columns").getArray())))
        .forEach(
            table -> all.put(table.getKey(), content(handle, table.getKey(), table.getValue())));
    return all;
  }

  private static Content content(Handle handle, String table, List<String> columns) {
    return handle
        .createQuery(
            "select count(*) as rows, coalesce(md5(string_agg(r::text, '|' order by r::text)), '') as hash from (select %s from %s) r"
                .formatted(
                    String.join(", ", columns.stream().map(c -> '"' + c + '"').toList()), table))
        .map((row, context) -> new Content(columns, row.getLong("rows"), row.getString("hash")))
        .one();
  }

  private static JsonNode rows() {
    try (InputStream in = UpgradeTest.class.getResourceAsStream("/upgrade/rows.json")) {
      return new ObjectMapper()
          .readTree(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
