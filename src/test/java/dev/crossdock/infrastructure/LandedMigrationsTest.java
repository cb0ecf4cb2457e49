package dev.crossdock.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
        .hasMessageContaining("by a newer hub")
        .hasMessageContaining("9999");
  }
}
