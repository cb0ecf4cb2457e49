package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.cli.Main;
import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.config.RetentionPolicy.Times;
import dev.crossdock.retention.Purge;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.retention.jdbc.JdbcPartitions;
import dev.crossdock.retention.jdbc.JdbcStored;
import dev.crossdock.stage.Transactions;
import dev.crossdock.system.Orders850;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An order that was kept long enough: what is said of it, and how it comes back. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class RetentionWholeWayTest {
  private static final int GONE = 410;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Transactions transactions;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ArchiveFolder archive;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Purge asConfigured;

  @Test
  void goesIsFoundInTheArchiveAndComesBack() throws Exception {
    var operator = Caller.person(hub, "operator", HubForTests.PASSWORD);
    var sent = Orders850.interchange(880001, "KEPT", 1);
    var answer = json(Caller.partner(hub, HubForTests.ALDER_KEY).file(sent));
    long transmission = answer.path("transmission").asLong(answer.path("id").asLong());
    await().atMost(Duration.ofMinutes(2)).until(() -> settled(transmission));
    long order =
        one("select id from document where direction = 'in' and transmission_id = ", transmission);
    jdbi.useHandle(
        h ->
            h.execute(
                "update transmission set received_at = received_at - interval '99 days'"
                    + " where id = ?",
                transmission));
    var content = "/api/v1/transmissions/" + transmission + "/content";

    while (asConfigured.run() > 0) {}
    assertThat(operator.get(content).body()).isEqualTo(sent); // no policy, no end

    purge();
    assertThat(operator.get(content).statusCode()).isEqualTo(GONE);
    assertThat(json(operator.get(content)).path("code").asText()).isEqualTo("bytes-gone");
    var trace = json(operator.get("/api/v1/documents/" + order));
    assertThat(trace.at("/document/state").asText()).isEqualTo("delivered");
    assertThat(trace.path("canonical").isMissingNode() || trace.path("canonical").isNull())
        .isTrue();
    for (var point : List.of("delivery", "canonical")) {
      var dry =
          json(
              operator.post(
                  "/api/v1/replays/dry-run",
                  "{\"point\": \"%s\", \"documents\": [%d], \"reason\": \"a test\"}"
                      .formatted(point, order)));
      assertThat(dry.toString()).contains("purged");
    }
    assertThat(json(operator.get("/api/v1/reconciliation")).path("reconciled").asBoolean())
        .isTrue();
    var forecast = json(operator.get("/api/v1/retention"));
    assertThat(forecast.at("/kinds/0/purged").asLong()).isPositive();
    assertThat(forecast.at("/archive/files").asLong()).isPositive();
    assertThat(run("retention")).isZero();

    assertThat(run("archive", "verify")).isZero();
    assertThat(run("archive", "find", trace.at("/document/documentNumber").asText())).isZero();
    assertThat(run("archive", "find", "no such thing")).isEqualTo(2);
    var folder = Files.createTempDirectory("extracted").resolve("here");
    assertThat(run("archive", "extract", Long.toString(transmission), folder.toString())).isZero();
    assertThat(Files.readString(folder.resolve("received"))).isEqualTo(sent);
    assertThat(Files.readString(folder.resolve(order + ".json"))).contains("KEPT");

    var viewer = Caller.person(hub, "viewer", HubForTests.PASSWORD);
    var restore = "/api/v1/retention/" + transmission + "/restore";
    assertThat(viewer.post(restore, "{\"reason\": \"mine\"}").statusCode()).isEqualTo(403);
    assertThat(operator.post(restore, "{}").statusCode()).isEqualTo(400);
    assertThat(run("archive", "restore", Long.toString(transmission), "--reason", "an audit"))
        .isZero();
    assertThat(operator.get(content).body()).isEqualTo(sent);
    assertThat(json(operator.get("/api/v1/documents/" + order)).path("canonical").isObject())
        .isTrue();
    purge();
    assertThat(operator.get(content).body()).isEqualTo(sent); // kept
    assertThat(json(operator.get("/api/v1/reconciliation")).path("reconciled").asBoolean())
        .isTrue();
  }

  private void purge() {
    var month = Duration.ofDays(30);
    var policy = new RetentionPolicy(new Times(month, month, null), List.of(), true);
    for (int round = 1; round <= 2; round++) {
      var stage =
          new Purge(
              transactions,
              new JdbcStored(jdbi),
              new JdbcPartitions(jdbi),
              () -> policy,
              archive,
              new JdbcAuditLog(jdbi));
      while (stage.run() > 0) {}
      jdbi.useHandle(h -> h.execute("update purge set remove_at = clock_timestamp()"));
    }
  }

  private boolean settled(long transmission) {
    return one(
            "select count(*) from document where state = 'delivered' and transmission_id = ",
            transmission)
        == 2;
  }

  private long one(String sql, long transmission) {
    return jdbi.withHandle(h -> h.select(sql + transmission).mapTo(Long.class).one());
  }

  private static int run(String... arguments) {
    var data = ConfigProvider.getConfig().getValue("crossdock.data", String.class);
    var all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = Path.of(data).toString();
    return Main.run(all);
  }
}
