package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.cli.Main;
import dev.crossdock.system.Alder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What came before its predecessor waits for it, where that is agreed. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ParkingWholeWayTest {
  private static final int CHANNEL_CLOSED = 503;
  private static final Duration SOON = Duration.ofMinutes(1);

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @Test
  void aChangeThatCameFirstIsAnsweredAtOnceAndFollowsItsOrder() {
    var transmission = file(Alder.interchange(8301, "P", Alder.cancellation("PARK-1")));
    await().atMost(SOON).until(() -> state("order-change", "PARK-1").equals("parked"));
    await()
        .atMost(SOON)
        .until(
            () ->
                json(person("viewer").get(transmission))
                    .at("/acknowledgements/0/message")
                    .asText()
                    .equals("997"));
    var parked = parked("PARK-1");
    assertThat(parked.path("waitsFor").asText()).isEqualTo("order");
    assertThat(parked.path("predecessor").isNull()).isTrue();
    assertThat(run("parked", "--partner", "alder")).isZero();
    assertThat(run("reconciliation")).isZero();

    file(Alder.interchange(8302, "P", Alder.order("PARK-2")));
    await().atMost(SOON).until(() -> state("order", "PARK-2").equals("delivered"));
    assertThat(state("order-change", "PARK-1")).isEqualTo("parked");

    file(Alder.interchange(8303, "P", Alder.order("PARK-1")));
    await().atMost(SOON).until(() -> state("order-change", "PARK-1").equals("delivered"));
    assertThat(delivered("order-change", "PARK-1")).isAfter(delivered("order", "PARK-1"));
    assertThat(run("reconciliation")).isZero();
  }

  @Test
  void bothInOneFileWhicheverIsFirst() {
    file(Alder.interchange(8311, "P", Alder.cancellation("PARK-11"), Alder.order("PARK-11")));
    await().atMost(SOON).until(() -> state("order-change", "PARK-11").equals("delivered"));
    assertThat(delivered("order-change", "PARK-11")).isAfter(delivered("order", "PARK-11"));
  }

  @Test
  void whatWaitedInVainIsRejectedWithACaseAndTakesEffectOnceTheOrderCame() {
    file(Alder.interchange(8321, "P", Alder.cancellation("PARK-21")));
    await().atMost(SOON).until(() -> state("order-change", "PARK-21").equals("parked"));
    windowOver("PARK-21");
    await().atMost(SOON).until(() -> state("order-change", "PARK-21").equals("rejected"));
    await().atMost(SOON).until(() -> document("order-change", "PARK-21").path("cases").size() == 1);
    var rejected = document("order-change", "PARK-21");
    assertThat(rejected.at("/violations/0/code").asText()).isEqualTo("predecessor-missing");
    assertThat(rejected.at("/violations/0/severity").asText()).isEqualTo("error");

    file(Alder.interchange(8322, "P", Alder.order("PARK-21")));
    await().atMost(SOON).until(() -> state("order", "PARK-21").equals("delivered"));
    var id = rejected.at("/document/id").asText();
    assertThat(run("replay", id, "--from", "canonical", "--reason", "the order is there")).isZero();
    await().atMost(SOON).until(() -> state("order-change", "PARK-21").equals("delivered"));
  }

  @Test
  void whatWaitedInVainTakesEffectWithACaseWhereThatIsAgreed() {
    file(Alder.interchange(8331, "T", Alder.cancellation("PARK-31")));
    await().atMost(SOON).until(() -> state("order-change", "PARK-31").equals("parked"));
    windowOver("PARK-31");
    await().atMost(SOON).until(() -> state("order-change", "PARK-31").equals("delivered"));
    await().atMost(SOON).until(() -> document("order-change", "PARK-31").path("cases").size() == 1);
    var late = document("order-change", "PARK-31");
    assertThat(late.at("/cases/0/state").asText()).isEqualTo("open");
    assertThat(late.at("/cases/0/codes/0").asText()).isEqualTo("predecessor-missing");
  }

  @Test
  void aPersonReleasesOrWithdraws() {
    file(
        Alder.interchange(8341, "P", Alder.cancellation("PARK-41"), Alder.cancellation("PARK-42")));
    await().atMost(SOON).until(() -> state("order-change", "PARK-42").equals("parked"));
    var page = json(person("viewer").get("/api/v1/parked?partner=alder&limit=1"));
    assertThat(page.path("items")).hasSize(1);
    var next =
        json(person("viewer").get("/api/v1/parked?limit=1&cursor=" + page.path("next").asText()));
    assertThat(next.path("items")).hasSize(1).isNotEqualTo(page.path("items"));
    assertThat(person("viewer").get("/api/v1/parked?cursor=x").statusCode()).isEqualTo(400);
    var released = parked("PARK-41").path("document").asText();
    var withdrawn = parked("PARK-42").path("document").asText();
    var path = "/api/v1/parked/" + released + "/resume";
    assertThat(person("viewer").post(path, "{\"reason\": \"x\"}").statusCode()).isEqualTo(403);
    assertThat(person("operator").post(path, "{}").statusCode()).isEqualTo(400);

    assertThat(run("parked", "resume", released, "--reason", "typed in by hand")).isZero();
    assertThat(run("parked", "resume", released, "--reason", "again")).isEqualTo(1);
    assertThat(run("parked", "withdraw", withdrawn, "--reason", "comes again")).isZero();
    await().atMost(SOON).until(() -> state("order-change", "PARK-41").equals("delivered"));
    assertThat(state("order-change", "PARK-42")).isEqualTo("withdrawn");
    assertThat(run("reconciliation")).isZero();
  }

  @Test
  void aCopyThatIsForcedDoesNotWait() {
    var change = Alder.interchange(8351, "P", Alder.cancellation("PARK-51"));
    file(change);
    await().atMost(SOON).until(() -> state("order-change", "PARK-51").equals("parked"));
    var first = parked("PARK-51").path("document").asText();
    assertThat(run("parked", "resume", first, "--reason", "typed in by hand")).isZero();
    await().atMost(SOON).until(() -> state("order-change", "PARK-51").equals("delivered"));
    var status = file(change);
    var viewer = person("viewer");
    await()
        .atMost(SOON)
        .until(() -> json(viewer.get(status)).at("/documentStates/duplicate").asInt() == 1);
    var copy = json(viewer.get(status)).at("/documents/0/id").asText();

    var asked = "{\"point\": \"raw\", \"documents\": [%s], \"force\": true, \"reason\": \"x\"}";
    var begun = person("approver").post("/api/v1/replays", asked.formatted(copy));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);

    await()
        .atMost(SOON)
        .until(
            () ->
                json(viewer.get("/api/v1/documents/" + copy))
                    .at("/document/state")
                    .asText()
                    .equals("delivered"));
  }

  private JsonNode parked(String order) {
    for (var one : json(person("viewer").get("/api/v1/parked?limit=500")).path("items")) {
      if (one.path("order").asText().equals(order)) {
        return one;
      }
    }
    throw new AssertionError("not parked: " + order);
  }

  private void windowOver(String order) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update parking set until = now() - interval '1 s' where order_number = ?", order));
  }

  private String file(String edi) {
    var alder = Caller.partner(hub, HubForTests.ALDER_KEY);
    return json(await()
            .atMost(SOON)
            .until(() -> alder.file(edi), a -> a.statusCode() != CHANNEL_CLOSED))
        .get("status")
        .asText();
  }

  private JsonNode document(String type, String number) {
    var id =
        jdbi.withHandle(
            h ->
                h.select(
                        "select max(id) from document where type = ? and document_number = ?",
                        type,
                        number)
                    .mapTo(Long.class)
                    .one());
    return json(person("viewer").get("/api/v1/documents/" + id));
  }

  private String state(String type, String number) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select coalesce(max(state), '') from document where type = ?"
                        + " and document_number = ?",
                    type,
                    number)
                .mapTo(String.class)
                .one());
  }

  private Instant delivered(String type, String number) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select v.ended_at from delivery v join document d on d.id = v.document_id"
                        + " where d.type = ? and d.document_number = ?",
                    type,
                    number)
                .mapTo(Instant.class)
                .one());
  }

  private Caller person(String role) {
    return Caller.person(hub, role, HubForTests.PASSWORD);
  }

  private static int run(String... arguments) {
    var data = ConfigProvider.getConfig().getValue("crossdock.data", String.class);
    var all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data;
    return Main.run(all);
  }
}
