package dev.crossdock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.login.Users;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while no hub runs. */
class ConfigurationAuditTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @TempDir Path home;

  @BeforeEach
  void empty() {
    postgres.renew();
  }

  @Test
  void whatChangedWhileNoHubRanIsRecordedAtTheNextStartOnce() throws IOException {
    var routes = Files.createDirectories(home.resolve("routes/flows"));
    var a = Files.writeString(routes.resolve("a.camel.yaml"), "1");
    var b = Files.writeString(routes.resolve("b.camel.yaml"), "1");
    Files.writeString(home.resolve("other.yaml"), "1");
    start(file -> false);
    assertThat(acts()).containsExactly("b.camel.yaml new done", "a.camel.yaml new done");

    start(file -> false);
    assertThat(acts()).as("nothing changed").hasSize(2);

    Files.writeString(a, "22");
    Files.delete(b);
    start(file -> file.endsWith("a.camel.yaml"));
    assertThat(acts().subList(0, 2))
        .containsExactly("b.camel.yaml gone done", "a.camel.yaml changed refused");

    start(file -> true);
    assertThat(acts()).hasSize(4);
    Files.writeString(b, "1");
    start(file -> false);
    assertThat(acts()).hasSize(5).startsWith("b.camel.yaml new done");
  }

  private void start(Predicate<Path> refused) throws IOException {
    var audit =
        new ConfigurationAudit(
            new JdbcAuditLog(postgres.jdbi()), new Users(home.resolve("users.yaml")), home);
    var routes = home.resolve("routes");
    audit.sinceTheLastStart(routes, new FolderState(routes).hashes(), refused);
  }

  private List<String> acts() {
    var all = new AuditQuery(null, "configuration-change", "file", null, null, null, null, 100);
    return new JdbcAuditLog(postgres.jdbi())
        .find(all).stream()
            .map(
                act -> {
                  var detail = act.entry().detail();
                  var how =
                      !detail.containsKey("before")
                          ? "new"
                          : detail.containsKey("after") ? "changed" : "gone";
                  return act.entry().object().id().replace("routes/flows/", "")
                      + ' '
                      + how
                      + ' '
                      + act.entry().outcome().id();
                })
            .toList();
  }
}
