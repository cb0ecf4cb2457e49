package dev.crossdock.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What was landed runs on other people's data: it is never edited, and never comes later. */
class LandedMigrationsTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @Test
  void areNeverEdited() throws IOException {
    var landed = Landed.read();
    if (Boolean.getBoolean("crossdock.migrations.release")) {
      landed.release();
    }
    assertThat(Landed.now()).containsAllEntriesOf(landed.hashes());
  }

  @Test
  void newOnesComeBehindThem() throws IOException {
    assertThat(Landed.now().keySet().stream().limit(Landed.read().hashes().size()))
        .containsExactlyElementsOf(Landed.read().hashes().keySet());
  }

  @Test
  void aSchemaOfANewerHubIsRefused() {
    var database = postgres.emptyDatabase();
    var address = new DatabaseAddress(database, "postgres", "postgres");
    Migrations.all(address);
    Jdbi.create(database)
        .useHandle(
            h ->
                h.execute(
                    """
                    insert into flyway_schema_history
                    select installed_rank + 1, '9999', description, type, 'V9999__later.sql', checksum,
                      installed_by, installed_on, execution_time, success
                    from flyway_schema_history order by installed_rank desc limit 1
                    """));

    assertThatThrownBy(() -> Migrations.all(address))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("database-schema-newer: ")
        .hasMessageContaining("by a newer hub to version 9999");
  }

  @Test
  void aSchemaThatBeginsOtherwiseIsRefusedAndLeftAsItIs(@TempDir Path migrations)
      throws IOException {
    Files.writeString(
        migrations.resolve("V1__intake.sql"),
        "create table transmission (id bigint); insert into transmission values (4711)");
    Files.writeString(migrations.resolve("V29__exchanges.sql"), "select 1");
    var database = postgres.emptyDatabase();
    Flyway.configure()
        .dataSource(database, "postgres", "postgres")
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
    var jdbi = Jdbi.create(database);
    var before = everything(jdbi);

    assertThatThrownBy(() -> Migrations.all(new DatabaseAddress(database, "postgres", "postgres")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("database-schema-unsupported: ")
        .hasMessageContaining("The database has version 29 of another schema: its version 1 was")
        .hasMessageContaining("Nothing was changed")
        .hasMessageContaining("a new data folder or an empty database");

    assertThat(everything(jdbi)).isEqualTo(before);
  }

  private static List<String> everything(Jdbi jdbi) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select relname::text from pg_class where relnamespace = 'public'::regnamespace
                    union all select h::text from flyway_schema_history h
                    union all select t::text from transmission t
                    order by 1
                    """)
                .mapTo(String.class)
                .list());
  }
}
