package dev.crossdock.architecture;

import static dev.crossdock.architecture.TableWrites.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each table is written by one package, its owner; the others ask it. */
class TableOwnersTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/crossdock");
  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/V1__crossdock.sql");

  /** A package that writes tables of others, and why it may. */
  private record Exempt(String reason, Set<String> tables) {}

  private static final Map<String, Exempt> EXEMPT =
      new TreeMap<>(
          Map.of(
              "backup.jdbc",
                  new Exempt(
                      "fills all tables from a backup and makes them safe to go on with, without a"
                          + " hub",
                      Set.of(ANY, "audit_log", "control_counter", "delivery", "replay")),
              "retention.jdbc",
                  new Exempt(
                      "removes all that is kept of a transmission, and puts it back from the"
                          + " archive",
                      Set.of(
                          ANY,
                          "delivery_exchange",
                          "document_body",
                          "document_step",
                          "transmission_part")),
              "camel.target",
                  new Exempt(
                      "`deliver-to-table` writes the table that a target names, none of the hub's"
                          + " own",
                      Set.of(ANY))));

  private static SortedSet<String> tables() throws IOException {
    return TableWrites.tables(Files.readString(MIGRATION));
  }

  private static SortedMap<String, SortedSet<String>> writes() throws IOException {
    return TableWrites.find(SOURCES, tables());
  }

  private static boolean isExempt(String writer, String table) {
    var exempt = EXEMPT.get(writer);
    return exempt != null && exempt.tables().contains(table);
  }

  private static SortedSet<String> owners(String table, Set<String> writers) {
    return writers.stream()
        .filter(writer -> !isExempt(writer, table))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachTableHasOneOwner() throws IOException {
    var writes = writes();
    for (var table : tables()) {
      var writers = writes.getOrDefault(table, new TreeSet<>());
      assertThat(owners(table, writers)).as("owners of " + table).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void ownersAreAdaptersAndNameTheirTables() throws IOException {
    writes()
        .forEach(
            (table, writers) ->
                assertThat(owners(table, writers))
                    .as("owners of " + table)
                    .hasSize(table.equals(ANY) ? 0 : 1)
                    .allMatch(owner -> owner.endsWith(".jdbc")));
  }

  @Test
  void noExemptionIsLeftOver() throws IOException {
    var writes = writes();
    EXEMPT.forEach(
        (writer, exempt) ->
            assertThat(exempt.tables())
                .as("written by " + writer)
                .allMatch(table -> writes.getOrDefault(table, new TreeSet<>()).contains(writer)));
  }

  @Test
  void seesEveryWayToWrite() {
    var source =
        """
        /** Nothing: update document set a = 1. */
        String a = "delete from "
            + "document where id = 1";
        String b = \"""
            with x as (
              insert into violation values (1))
            update transmission set a = 1
            \""";
        String c = "select id from replay for update of delivery";
        String d = "no update of words";
        """;

    assertThat(TableWrites.of(source, Set.of("document", "violation", "transmission", "delivery")))
        .containsExactly("document", "transmission", "violation");
    assertThat(TableWrites.of("h.execute(\"delete from \" + table);", Set.of()))
        .containsExactly(ANY);
    assertThat(TableWrites.of("\"insert into %1$s values\"", Set.of())).containsExactly(ANY);
  }

  @Test
  void thePageNamesTheOwners() throws IOException {
    var owned = new TreeMap<String, SortedSet<String>>();
    var writes = writes();
    for (var table : tables()) {
      var owner = owners(table, writes.getOrDefault(table, new TreeSet<>()));
      owned.computeIfAbsent(owner.isEmpty() ? "" : owner.first(), o -> new TreeSet<>()).add(table);
    }
    var migrated = owned.remove("");
    var out = new StringBuilder("| owner | writes |\n|---|---|\n");
    owned.forEach((owner, tables) -> out.append("| `%s` | %s |\n".formatted(owner, named(tables))));
    if (migrated != null) {
      out.append("| migrations only | %s |\n".formatted(named(migrated)));
    }
    out.append("\n| also writes | what | why |\n|---|---|---|\n");
    EXEMPT.forEach(
        (writer, exempt) ->
            out.append(
                "| `%s` | %s | %s |\n".formatted(writer, named(exempt.tables()), exempt.reason())));
    new GeneratedPage(Path.of("docs/architecture.md")).mustHave("table-owners", out.toString());
  }

  private static String named(Set<String> tables) {
    return tables.stream()
        .sorted()
        .map(table -> table.equals(ANY) ? "tables named at run time" : '`' + table + '`')
        .collect(Collectors.joining(", "));
  }
}
