package dev.crossdock.versions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.edi.Standard;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.mapping.Maps;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.versions.MapVersions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcMapVersionsTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private MapVersions versions;
  private MapVersion order;
  private MapVersion response;

  @BeforeEach
  void setUp() throws IOException {
    POSTGRES.jdbi().useHandle(h -> h.execute("truncate map_version_file, map_file, map_version"));
    versions = new JdbcMapVersions(POSTGRES.jdbi());
    var maps = Maps.load(Path.of("mappings"));
    order = version(maps, "850");
    response = version(maps, "855");
  }

  private static MapVersion version(Maps maps, String message) {
    return maps.edi(Standard.X12, message, "004010", "", null, List.of()).orElseThrow().version();
  }

  @Test
  void keepsAVersionWithItsFiles() throws IOException {
    var cedar = Maps.load(Path.of("mappings")).file("csv/cedar/order").orElseThrow();
    var latin = cedar.in(StandardCharsets.ISO_8859_1).version();
    versions.keep(List.of(order, latin));

    var found = versions.find(order.hash()).orElseThrow();
    assertThat(found).usingRecursiveComparison().isEqualTo(order);
    assertThat(versions.find(latin.hash()).orElseThrow().charset()).isEqualTo("ISO-8859-1");
    assertThat(versions.find("0000000000000000")).isEmpty();
  }

  @Test
  void aFileThatTwoVersionsShareIsKeptOnce() {
    versions.keep(List.of(order, response));
    versions.keep(List.of(order));
    new JdbcMapVersions(POSTGRES.jdbi()).keep(List.of(response, order));

    assertThat(count("map_version")).isEqualTo(2);
    assertThat(count("map_version_file")).isEqualTo(order.files().size() + response.files().size());
    assertThat(count("map_file")).isLessThan(count("map_version_file"));
  }

  @Test
  void whatWasRolledBackIsKeptNextTime() {
    var transactions = new JdbcTransactions(POSTGRES.jdbi());
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      versions.keep(List.of(order));
                      versions.keep(List.of(order)); // as two stages in one transaction may
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(versions.find(order.hash())).isEmpty();

    versions.keep(List.of(order));
    assertThat(versions.find(order.hash())).isPresent();
  }

  private static int count(String table) {
    return POSTGRES
        .jdbi()
        .withHandle(h -> h.createQuery("select count(*) from " + table).mapTo(int.class).one());
  }
}
