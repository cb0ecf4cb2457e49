package dev.crossdock.app;

import static org.awaitility.Awaitility.await;

import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The example of a route that takes the rows of a table, with PostgreSQL. */
class ExamplesWithATableTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private static final Pattern TABLE = Pattern.compile("(?s)# +(create table .*?\\));");

  @Test
  void rowsComeFromATable(@TempDir Path home) throws Exception {
    var url = postgres.emptyDatabase();
    var server = URI.create(url.substring("jdbc:".length()));
    var rows = new Rows(Jdbi.create(url));
    var comment = TABLE.matcher(Files.readString(Path.of("routes/examples/from-table.camel.yaml")));
    comment.find();
    rows.jdbi.useHandle(h -> h.execute(comment.group(1).replace("#", "")));
    try (var hub = new ExampleHub(postgres, broker, home)) {
      hub.copy("from-table")
          .given("wms.database", server.getPath().substring(1))
          .given("wms.database.server", server.getHost())
          .given("wms.database.port", server.getPort())
          .given("wms.database.tls", "prefer")
          .given("wms.database.user", "postgres")
          .secret("wms.database.password", "postgres")
          .given("wms.database.every", 200)
          .start();
      ExampleSender.isProved(hub, rows);

      hub.without("from-table", () -> rows.claimed("six.edi"));
      await().until(() -> hub.stored().size() == 6);
    }
  }

  /** A file's name is its number here. */
  private record Rows(Jdbi jdbi) implements ExampleSender {

    @Override
    public void offer(String name, byte[] content) {
      jdbi.useHandle(h -> h.execute("insert into outbox (content) values (?)", content));
    }

    /** As a hub leaves it that was killed. */
    void claimed(String name) {
      jdbi.useHandle(
          h ->
              h.execute(
                  "insert into outbox (content, state, claimed) values (?, 'claimed', now() -"
                      + " interval '6 minutes')",
                  ExampleSender.bytes(name)));
    }

    @Override
    public boolean keeps(String name) {
      return count("state in ('new', 'claimed')") > 0;
    }

    @Override
    public byte @Nullable [] refused(String name) {
      return jdbi.withHandle(
          h ->
              h.select("select content from outbox where state = 'refused'")
                  .mapTo(byte[].class)
                  .findOne()
                  .orElse(null));
    }

    @Override
    public void cut() {
      jdbi.useHandle(
          h ->
              h.execute(
                  "select pg_terminate_backend(pid) from pg_stat_activity where datname ="
                      + " current_database() and pid <> pg_backend_pid()"));
    }

    private int count(String what) {
      return jdbi.withHandle(
          h -> h.select("select count(*) from outbox where " + what).mapTo(Integer.class).one());
    }
  }
}
