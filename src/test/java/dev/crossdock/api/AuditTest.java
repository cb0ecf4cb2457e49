package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.cli.Main;
import dev.crossdock.config.ApiKeys;
import dev.crossdock.login.Role;
import dev.crossdock.login.Users;
import dev.crossdock.system.Orders850;
import dev.crossdock.testing.Tampering;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the audit log of a hub tells of those who use it. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class AuditTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  AuditLog log;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  private Caller viewer = Caller.nobody(URI.create("/"));
  private Caller operator = Caller.nobody(URI.create("/"));
  private Caller approver = Caller.nobody(URI.create("/"));

  @BeforeEach
  void callers() {
    viewer = Caller.person(hub, "viewer", HubForTests.PASSWORD);
    operator = Caller.person(hub, "operator", HubForTests.PASSWORD);
    approver = Caller.person(hub, "approver", HubForTests.PASSWORD);
  }

  @Test
  void anActTellsWhoFromWhereAndWhy() {
    assertThat(operator.post("/api/v1/holds", hold("erp-supply", "audited")).statusCode())
        .isEqualTo(200);
    assertThat(operator.post("/api/v1/holds/release", hold("erp-supply", "done")).statusCode())
        .isEqualTo(200);
    var acts = acts("object=target:erp-supply&limit=2");
    assertThat(acts)
        .extracting(a -> a.at("/entry/action").asText())
        .containsExactly("hold-release", "hold");
    var held = acts.get(1).path("entry");
    assertThat(held.at("/actor/name").asText()).isEqualTo("operator");
    assertThat(held.at("/actor/kind").asText()).isEqualTo("person");
    assertThat(held.at("/actor/channel").asText()).isEqualTo("api");
    assertThat(held.at("/actor/address").asText()).isEqualTo("127.0.0.1");
    assertThat(held.path("reason").asText()).isEqualTo("audited");
    assertThat(held.path("outcome").asText()).isEqualTo("done");
  }

  @Test
  void whatIsRefusedIsRecordedWithItsReason() {
    assertThat(operator.post("/api/v1/holds", hold("no-such-target", "because")).statusCode())
        .isEqualTo(404);
    soon(
        () ->
            assertThat(acts("object=target:no-such-target"))
                .singleElement()
                .satisfies(
                    act -> {
                      assertThat(act.at("/entry/outcome").asText()).isEqualTo("refused");
                      assertThat(act.at("/entry/action").asText()).isEqualTo("hold");
                      assertThat(act.at("/entry/reason").asText()).isEqualTo("because");
                      assertThat(act.at("/entry/detail/status").asInt()).isEqualTo(404);
                    }));
  }

  @Test
  void anActThatFailsIsRecordedAsFailedAndNotDone() {
    var owner = HubForTests.superuser();
    owner.useHandle(
        h ->
            h.execute(
                "alter table hold add constraint broken_for_test check (name <> 'erp-orders')"));
    try {
      assertThat(operator.post("/api/v1/holds", hold("erp-orders", "fails")).statusCode())
          .isEqualTo(500);
    } finally {
      owner.useHandle(h -> h.execute("alter table hold drop constraint broken_for_test"));
    }
    soon(
        () ->
            assertThat(acts("object=target:erp-orders&actor=operator"))
                .extracting(
                    a -> a.at("/entry/outcome").asText() + ' ' + a.at("/entry/reason").asText())
                .contains("failed fails")
                .doesNotContain("done fails"));
  }

  @Test
  void whoHasNotTheRoleIsRecordedAndTheLogIsForApprovers() {
    assertThat(viewer.post("/api/v1/holds", hold("erp-orders", "?")).statusCode()).isEqualTo(403);
    assertThat(operator.get("/api/v1/audit").statusCode()).isEqualTo(403);
    soon(
        () -> {
          assertThat(acts("action=access-refused&actor=viewer"))
              .extracting(a -> a.at("/entry/object/id").asText())
              .contains("POST /api/v1/holds");
          assertThat(acts("action=access-refused&actor=operator"))
              .extracting(a -> a.at("/entry/object/id").asText())
              .contains("GET /api/v1/audit");
        });
  }

  @Test
  void whoLooksAtContentIsRecordedOnce() {
    var partner = Caller.partner(hub, HubForTests.ALDER_KEY);
    var file = Orders850.interchange(9551, "AUDIT", 1);
    var answer =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> partner.file(file), a -> a.statusCode() != CHANNEL_CLOSED);
    var transmission = json(answer).path("transmission").asText();
    soon(() -> assertThat(documents(transmission)).isNotEmpty());
    var document = documents(transmission).get(0);

    partner.get("/api/v1/documents/" + document);
    viewer.get("/api/v1/documents/" + document);
    viewer.get("/api/v1/documents/" + document);
    viewer.get("/api/v1/transmissions/" + transmission + "/content");
    operator.get("/api/v1/documents/" + document);

    assertThat(acts("object=document:" + document + "&action=document-view"))
        .extracting(a -> a.at("/entry/actor/name").asText())
        .containsExactly("operator", "viewer");
    assertThat(acts("object=transmission:" + transmission))
        .extracting(a -> a.at("/entry/action").asText())
        .containsExactly("transmission-download");
  }

  @Test
  void oneOfSeveralThatIsRefusedHasItsRowAndItsDocumentShowsIt() {
    var partner = Caller.partner(hub, HubForTests.ALDER_KEY);
    var transmission =
        json(partner.file(Orders850.interchange(9552, "AUDIT-BULK", 1)))
            .path("transmission")
            .asText();
    soon(() -> assertThat(documents(transmission)).isNotEmpty());
    var document = documents(transmission).get(0);
    var several = "{\"ids\": [%s, 999999999], \"reason\": \"tidy\"}".formatted(document);
    soon(
        () ->
            assertThat(
                    json(operator.post("/api/v1/documents/archive", several))
                        .path("archived")
                        .asInt())
                .isEqualTo(1));
    var again = json(operator.post("/api/v1/documents/archive", several));
    assertThat(again.path("refused")).hasSize(2);

    assertThat(acts("object=document:999999999&limit=1"))
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.at("/entry/outcome").asText()).isEqualTo("refused");
              assertThat(act.at("/entry/action").asText()).isEqualTo("document-archive");
              assertThat(act.at("/entry/reason").asText()).isEqualTo("tidy");
              assertThat(act.at("/entry/detail/because").asText()).contains("There is no document");
            });
    var shown = json(viewer.get("/api/v1/documents/" + document)).path("acts");
    assertThat(shown.findValuesAsText("outcome")).endsWith("done", "refused");
    assertThat(printed("trace", "document:" + document))
        .contains("Archive a document (refused) by operator: tidy");
  }

  @Test
  void theCommandLineTellsTheAccountItRunsUnder() {
    assertThat(run("hold", "target", "erp-orders-test", "--reason", "by command")).isZero();
    assertThat(run("release", "target", "erp-orders-test")).isZero();
    var act = acts("object=target:erp-orders-test&limit=1").get(0).path("entry");
    assertThat(act.at("/actor/name").asText()).isEqualTo("os:" + System.getProperty("user.name"));
    assertThat(act.at("/actor/channel").asText()).isEqualTo("command-line");
  }

  @Test
  void usersAndKeysThatChangeByFilesAreRecorded() throws IOException {
    var data = Path.of(ConfigProvider.getConfig().getValue("crossdock.data", String.class));
    var users = new Users(data.resolve("users.yaml"));
    users.add("newcomer", Set.of(Role.VIEWER), "long enough a password".toCharArray());
    soon(() -> assertThat(actions("user:newcomer")).containsExactly("user-add"));
    users.roles("newcomer", Set.of(Role.APPROVER));
    soon(() -> assertThat(actions("user:newcomer")).containsExactly("user-roles", "user-add"));
    users.remove("newcomer");
    soon(
        () ->
            assertThat(actions("user:newcomer"))
                .containsExactly("user-remove", "user-roles", "user-add"));
    var key = data.resolve("keys/audited.api-key-hash");
    Files.writeString(key, "cdk1$none$none\n");
    var file = "file:" + key.toAbsolutePath();
    soon(() -> assertThat(actions(file)).containsExactly("key-add"));
    Files.delete(key);
    soon(() -> assertThat(actions(file)).containsExactly("key-revoke", "key-add"));
  }

  @Test
  void whoStopsARouteByJolokiaIsRecorded() {
    var ask =
        "{\"type\":\"exec\",\"operation\":\"%s\",\"mbean\":\"org.apache.camel:"
            + "context=crossdock,name=\\\"heartbeat\\\",type=routes\"}";
    for (var operation : List.of("stop()", "start()")) {
      assertThat(operator.post("/hawtio/jolokia", ask.formatted(operation)).body())
          .contains("\"status\":200");
    }
    viewer.post("/hawtio/jolokia", ask.formatted("stop()"));
    assertThat(acts("object=route:heartbeat"))
        .extracting(
            a ->
                a.at("/entry/actor/name").asText()
                    + ' '
                    + a.at("/entry/action").asText()
                    + ' '
                    + a.at("/entry/outcome").asText())
        .containsExactly(
            "viewer route-stop refused", "operator route-start done", "operator route-stop done");
  }

  private List<String> actions(String object) {
    return acts("object=" + object).stream().map(a -> a.at("/entry/action").asText()).toList();
  }

  @Test
  void loginsAreRecordedTheRightOnesAndTheWrong() {
    assertThat(Caller.person(hub, "admin", "not the password").get("/api/v1/me").statusCode())
        .isEqualTo(401);
    assertThat(Caller.person(hub, "admin", HubForTests.PASSWORD).get("/api/v1/me").statusCode())
        .isEqualTo(200);
    soon(
        () ->
            assertThat(acts("object=user:admin&action=login"))
                .extracting(a -> a.at("/entry/outcome").asText())
                .contains("refused", "done"));
  }

  @Test
  void aKeyThatFailsIsRecordedOnceWithoutItsSecret() {
    var key = ApiKeys.generate();
    var stranger = Caller.partner(hub, key);
    assertThat(stranger.get("/api/v1/documents").statusCode()).isEqualTo(401);
    assertThat(stranger.get("/api/v1/documents").statusCode()).isEqualTo(401);
    var id = "cdk1_" + ApiKeys.keyId(key).orElseThrow();
    soon(
        () ->
            assertThat(acts("object=api-key:" + id))
                .singleElement()
                .satisfies(
                    act -> {
                      assertThat(act.at("/entry/action").asText()).isEqualTo("key-refused");
                      assertThat(act.at("/entry/outcome").asText()).isEqualTo("refused");
                      assertThat(act.at("/entry/actor/address").asText()).isEqualTo("127.0.0.1");
                    }));
    assertThat(approver.get("/api/v1/audit?limit=500").body()).doesNotContain(key.substring(22));
  }

  @Test
  void routesAndRulesAreRecordedAsTheHubTookThemOver() {
    soon(
        () ->
            assertThat(acts("object=file:rules/case-routing.dmn"))
                .singleElement()
                .satisfies(
                    act -> {
                      assertThat(act.at("/entry/outcome").asText()).isEqualTo("done");
                      assertThat(act.at("/entry/detail/after").asText()).hasSize(64);
                    }));
    assertThat(acts("action=configuration-change&limit=500"))
        .extracting(act -> act.at("/entry/object/id").asText())
        .anyMatch(file -> file.startsWith("routes/"));
  }

  @Test
  void aBackupOfTheRunningHubIsRecorded(@TempDir Path folder) {
    var backup = folder.resolve("backup");
    assertThat(run("backup", backup.toString())).isZero();
    assertThat(acts("object=backup:" + backup))
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.at("/entry/action").asText()).isEqualTo("backup");
              assertThat(act.at("/entry/actor/name").asText()).startsWith("os:");
            });
  }

  @Test
  void theHubSaysThatItStarted() {
    assertThat(acts("action=hub-start"))
        .extracting(a -> a.at("/entry/actor/kind").asText())
        .contains("hub");
  }

  @Test
  void verifyFindsNothingUntilSomebodyTampers(@TempDir Path folder) throws IOException {
    var export = folder.resolve("audit.ndjson");
    operator.post("/api/v1/holds", hold("erp-supply", "to verify"));
    operator.post("/api/v1/holds/release", hold("erp-supply", "to verify"));
    soon(() -> assertThat(acts("limit=1").get(0).path("seal").isObject()).isTrue());
    assertThat(run("audit", "verify")).isZero();
    assertThat(run("audit", "export", export.toString())).isZero();
    var lines = Files.readAllLines(export);
    var head = log.head().orElseThrow().hash();
    assertThat(offline(export)).isZero();
    assertThat(offline(export, "--head", head)).as("an act was sealed since, or not").isIn(0, 2);

    var changed = lines.stream().map(l -> l.replace("to verify", "nothing")).toList();
    assertThat(offline(Files.write(export, changed))).isEqualTo(2);
    var cut = lines.subList(0, lines.size() - 3);
    var last = lines.get(lines.size() - 3);
    var hash = last.replaceAll(".*\"hash\":\"([0-9a-f]+)\".*", "$1");
    assertThat(offline(Files.write(export, cut))).as("a cut tail alone is not seen").isZero();
    assertThat(offline(export, "--head", hash)).isEqualTo(2);

    var result = json(approver.get("/api/v1/audit/verification"));
    assertThat(result.path("broken").asLong()).isZero();
    assertThat(result.path("acts").asLong()).isGreaterThan(2);
    assertThatThrownBy(
            () -> jdbi.useHandle(h -> h.execute("update audit_log set actor = 'nobody'")))
        .as("by the hub's own role")
        .hasMessageContaining("permission denied");
    Tampering.with(
        HubForTests.superuser(),
        h -> {
          h.execute("update audit_log set actor = 'nobody' where seal = 2");
          assertThat(run("audit", "verify")).isEqualTo(2);
          h.execute("update audit_log set actor = ? where seal = 2", actorOf(lines));
        });
    assertThat(run("audit", "verify")).isZero();
  }

  private static String actorOf(List<String> lines) {
    return lines.get(2).replaceAll(".*\"actor\":\"([^\"]+)\".*", "$1");
  }

  private static int offline(Path export, String... more) {
    var all = new String[more.length + 3];
    all[0] = "audit";
    all[1] = "verify";
    all[2] = export.toString();
    System.arraycopy(more, 0, all, 3, more.length);
    return Main.run(all);
  }

  private static String hold(String target, String reason) {
    return "{\"kind\":\"target\",\"name\":\"%s\",\"reason\":\"%s\"}".formatted(target, reason);
  }

  private List<String> documents(String transmission) {
    return items(viewer.get("/api/v1/documents?direction=in&transmission=" + transmission)).stream()
        .map(d -> d.path("id").asText())
        .toList();
  }

  private List<JsonNode> acts(String query) {
    var answer = approver.get("/api/v1/audit?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return items(answer);
  }

  private static List<JsonNode> items(HttpResponse<String> body) {
    return StreamSupport.stream(json(body).path("items").spliterator(), false).toList();
  }

  private static int run(String... arguments) {
    var data = ConfigProvider.getConfig().getValue("crossdock.data", String.class);
    var all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data;
    return Main.run(all);
  }

  private static String printed(String... arguments) {
    var out = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      assertThat(run(arguments)).isZero();
    } finally {
      System.setOut(out);
    }
    return printed.toString(UTF_8);
  }

  private static void soon(ThrowingRunnable holds) {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(holds);
  }
}
