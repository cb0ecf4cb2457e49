package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.cases.Cases;
import dev.crossdock.cases.Deviations;
import dev.crossdock.diagnostics.Codes;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.login.CliToken;
import dev.crossdock.trace.jdbc.StoredTransmissions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ApiTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject Jdbi jdbi;
  @Inject Cases cases;

  @ConfigProperty(name = "crossdock.data")
  @SuppressWarnings("NullAway.Init")
  Path data;

  private Caller alder;
  private Caller birke;
  private Caller operator;
  private Caller viewer;
  private StoredTransmissions stored;

  @BeforeEach
  void callers() {
    alder = Caller.partner(hub, HubForTests.ALDER_KEY);
    birke = Caller.partner(hub, HubForTests.BIRKE_KEY);
    operator = Caller.person(hub, "operator", HubForTests.PASSWORD);
    viewer = Caller.person(hub, "viewer", HubForTests.PASSWORD);
    stored = new StoredTransmissions(jdbi);
  }

  @AfterEach
  void leaveNothingThatNoChannelReceived() {
    stored.forget();
  }

  @Test
  void aFileThatIsSentGetsANumberAndAStatus() {
    var answer =
        await()
            .until(
                () -> alder.file("not much of an order"),
                sent -> sent.statusCode() != CHANNEL_CLOSED);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var status = answer.headers().firstValue("Location").orElseThrow();
    assertThat(status).endsWith(json(answer).get("status").asText());
    var trace = json(alder.get(json(answer).get("status").asText()));
    assertThat(trace.at("/transmission/name").asText()).isEqualTo("orders.edi");
    assertThat(trace.at("/transmission/partner").asText()).isEqualTo("alder");
    assertThat(trace.at("/transmission/size").asLong()).isEqualTo(20);
    assertThat(trace.at("/transmission/words").asText()).isNotEmpty();

    var content = json(answer).get("status").asText() + "/content";
    assertThat(alder.get(content).body()).isEqualTo("not much of an order");
    assertThat(viewer.get(content).headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"orders.edi\"; filename*=UTF-8''orders.edi");
    assertThat(birke.get(content).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
    try (var socket = new Socket(hub.getHost(), hub.getPort())) {
      var head =
          """
          POST /api/v1/transmissions HTTP/1.1
          Host: localhost
          X-API-Key: %s
          Content-Type: application/edi-x12
          Content-Length: %d

          """
              .formatted(HubForTests.ALDER_KEY, 1L << 30);
      socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(US_ASCII));
      var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void aKeyBelongsToOneFile() {
    var key = UUID.randomUUID().toString();
    var large = "x".repeat(3_000_000);
    for (var content : List.of("the one file", large)) {
      var first =
          await()
              .until(
                  () -> file(key + content.length(), content),
                  sent -> sent.statusCode() != CHANNEL_CLOSED);
      assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
      var again = file(key + content.length(), content);
      assertThat(json(again).get("transmission")).isEqualTo(json(first).get("transmission"));

      for (var other : List.of("the one filf", content + "y", "x", large + "z")) {
        var answer = file(key + content.length(), other);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).get("code").asText()).isEqualTo("idempotency-key-reused");
      }
      assertThat(birkeFile(key + content.length(), "x").statusCode()).isEqualTo(202);
    }
  }

  @Test
  void aKeyIsPrintable() {
    assertThat(file("a\tb", "x").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> file(String key, String content) {
    return keyed(alder, key, content);
  }

  private HttpResponse<String> birkeFile(String key, String content) {
    return keyed(birke, key, content);
  }

  private static HttpResponse<String> keyed(Caller caller, String key, String content) {
    return Caller.send(
        caller
            .request("/api/v1/transmissions")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(content)));
  }

  @Test
  void whatPeopleWriteIsLimited() {
    var comments = "/api/v1/cases/" + aCase() + "/comments";
    var most = "x".repeat(InputLimits.MAX_TEXT);
    assertThat(comment(comments, most).statusCode()).isEqualTo(200);
    assertThat(comment(comments, "two\\nlines").statusCode()).isEqualTo(200);
    for (var tooMuch : List.of(most + "x", "x".repeat(15_000_000))) {
      var answer = comment(comments, tooMuch);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
      assertThat(json(answer).get("code").asText()).isEqualTo("request-too-large");
    }
    assertThat(comment(comments, "a\\u0000b").statusCode()).isEqualTo(400);
    assertThat(comment(comments, "a\\u001b[31mb").statusCode()).isEqualTo(400);
    var holds =
        operator.post(
            "/api/v1/holds",
            "{\"kind\":\"partner\",\"name\":\"alder\",\"reason\":\"" + most + "x\"}");
    assertThat(holds.statusCode()).as(holds.body()).isEqualTo(413);
  }

  private HttpResponse<String> comment(String path, String text) {
    return operator.post(path, "{\"text\":\"" + text + "\"}");
  }

  @Test
  void aPartnerDoesNotSeeWhatIsNotItsOwn() {
    var transmission = stored.transmission("alder");
    var order = stored.order(transmission, 1, "alder", "A-1", "accepted");
    var acknowledgement = stored.acknowledgement(transmission, "alder", "ISA*");

    for (var path :
        new String[] {
          "/api/v1/transmissions/" + transmission,
          "/api/v1/transmissions/" + transmission + "/acknowledgements",
          "/api/v1/transmissions/" + transmission + "/acknowledgements/" + acknowledgement,
          "/api/v1/documents/" + order,
          "/api/v1/documents/" + acknowledgement + "/content"
        }) {
      assertThat(alder.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(viewer.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(birke.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(json(birke.get("/api/v1/documents?key=A-1")).get("items")).isEmpty();
    assertThat(json(alder.get("/api/v1/documents?key=A-1")).get("items")).hasSize(1);
  }

  @Test
  void anAcknowledgementIsGivenOutAsItWasSent() {
    var transmission = stored.transmission("alder");
    var id = stored.acknowledgement(transmission, "alder", "ISA*00*");
    var answer = alder.get("/api/v1/transmissions/" + transmission + "/acknowledgements/" + id);
    assertThat(answer.body()).isEqualTo("ISA*00*");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/edi-x12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/transmissions/1",
        "/api/v1/documents",
        "/api/v1/cases",
        "/api/v1/summary",
        "/api/v1/me"
      })
  void nobodySeesNothing(String path) {
    var answer = Caller.nobody(hub).get(path);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).get("code").asText()).isEqualTo("login-needed");
    assertThat(Caller.partner(hub, "cdk1_wrong").get(path).statusCode()).isEqualTo(401);
    assertThat(Caller.person(hub, "nobody " + path, "wrong").get(path).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "viewer, 200, 403",
    "operator, 200, 200",
    "approver, 200, 200",
    "admin, 200, 200",
  })
  void aRoleMayWhatItIsFor(String role, int read, int change) {
    var person = Caller.person(hub, role, HubForTests.PASSWORD);
    var id = aCase();
    assertThat(person.get("/api/v1/cases/" + id).statusCode()).isEqualTo(read);
    assertThat(
            person.post("/api/v1/cases/" + id + "/comments", "{\"text\":\"hello\"}").statusCode())
        .isEqualTo(change);
    assertThat(person.file("x").statusCode()).isEqualTo(403);
  }

  @Test
  void partnersHaveNoBusinessWithCases() {
    assertThat(alder.get("/api/v1/cases").statusCode()).isEqualTo(403);
    assertThat(json(alder.get("/api/v1/cases")).get("code").asText()).isEqualTo("not-allowed");
  }

  @Test
  void anOperatorWorksACaseAndTheHistorySaysWho() {
    var id = aCase();
    var assigned =
        operator.post(
            "/api/v1/cases/" + id + "/assignment", "{\"assignee\":\"operator\",\"version\":1}");
    assertThat(json(assigned).get("state").asText()).isEqualTo("assigned");
    var stale =
        operator.post(
            "/api/v1/cases/" + id + "/transitions", "{\"transition\":\"start\",\"version\":1}");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(json(stale).get("code").asText()).isEqualTo("changed-meanwhile");
    var closed =
        operator.post(
            "/api/v1/cases/" + id + "/transitions", "{\"transition\":\"close\",\"version\":2}");
    assertThat(json(closed).get("code").asText()).isEqualTo("move-not-allowed");
    operator.post(
        "/api/v1/cases/" + id + "/transitions",
        "{\"transition\":\"resolve\",\"version\":2,\"reason\":\"the customer sent it again\"}");

    var file = json(viewer.get("/api/v1/cases/" + id));
    assertThat(file.at("/case/state").asText()).isEqualTo("resolved");
    assertThat(file.at("/history/2/actor").asText()).isEqualTo("operator");
    assertThat(file.at("/history/2/reason").asText()).contains("sent it again");
    assertThat(file.at("/choices/0").asText()).isEqualTo("close");
    assertThat(file.at("/events/0/code").asText()).isEqualTo("format-unknown");
    assertThat(file.at("/events/0/severity").asText()).isEqualTo("error");
  }

  @Test
  void casesAreFoundByFilterAndText() {
    var number = UUID.randomUUID().toString();
    cases.joinOrOpen(Deviations.badOrder(number, 7));
    var found = json(viewer.get("/api/v1/cases?kind=content&state=open,assigned&q=" + number));
    assertThat(found.get("items")).hasSize(1);
    assertThat(viewer.get("/api/v1/cases?state=sleeping").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/transmissions/999999999",
        "/api/v1/transmissions/x",
        "/api/v1/documents/999999999",
        "/api/v1/cases/999999999",
        "/api/v1/nothing"
      })
  void whatIsNotThereIsAProblemWithANextStep(String path) {
    var answer = viewer.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith(Problem.MEDIA_TYPE);
    assertThat(json(answer).get("code").asText()).isEqualTo("nothing-here");
    assertThat(json(answer).get("next").asText()).isNotEmpty();
  }

  @Test
  void badQuestionsAreProblemsToo() {
    assertThat(viewer.get("/api/v1/documents?since=yesterday").statusCode()).isEqualTo(400);
    assertThat(viewer.get("/api/v1/documents?cursor=%21").statusCode()).isEqualTo(400);
    assertThat(operator.post("/api/v1/cases/" + aCase() + "/transitions", "{").statusCode())
        .isEqualTo(400);
  }

  @Test
  void theCommandLineComesInByItsToken() throws IOException {
    var token = Files.readString(data.resolve(CliToken.FILE));
    var me = json(Caller.bearer(hub, token).get("/api/v1/me"));
    assertThat(me.get("name").asText()).isEqualTo("command-line");
    assertThat(me.get("roles")).extracting(r -> r.asText()).contains("admin", "viewer");
  }

  @Test
  void meSaysWhoIsLoggedIn() {
    assertThat(json(alder.get("/api/v1/me")).get("partner").asText()).isEqualTo("alder");
    assertThat(json(viewer.get("/api/v1/me")).get("roles")).hasSize(1);
    assertThat(json(viewer.get("/api/v1/summary")).has("states")).isTrue();
  }

  @Test
  void theCodesAreTheRunbook() {
    var codes = json(viewer.get("/api/v1/codes"));
    assertThat(codes).hasSize(Codes.all().size());
    assertThat(codes.findValuesAsText("next")).contains(HubCode.RECONCILIATION_DISCREPANCY.next());
    assertThat(alder.get("/api/v1/codes").statusCode()).isEqualTo(403);
    assertThat(json(viewer.get("/api/v1/reconciliation/standing")).has("known")).isTrue();
    assertThat(alder.get("/api/v1/reconciliation/standing").statusCode()).isEqualTo(403);
  }

  @Test
  void filesThatCouldNotBeReadAreFound() {
    var unread = json(viewer.get("/api/v1/transmissions?unread=true&limit=500")).get("items");
    assertThat(unread)
        .allMatch(t -> List.of("rejected", "failed").contains(t.get("state").asText()));
  }

  @Test
  void theApiIsDescribedForEverybody() {
    var description = Caller.nobody(hub).get("/q/openapi?format=json");
    assertThat(description.statusCode()).isEqualTo(200);
    var json = json(description);
    assertThat(json.at("/info/title").asText()).isEqualTo("Crossdock");
    assertThat(json.at("/paths").has("/api/v1/transmissions/{transmission}")).isTrue();
    assertThat(json.at("/components/securitySchemes").has("partner-key")).isTrue();
  }

  private long aCase() {
    return cases.joinOrOpen(Deviations.badOrder(UUID.randomUUID().toString(), 7));
  }
}
