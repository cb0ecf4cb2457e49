package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.cli.Main;
import dev.crossdock.delivery.AsIfAnswered;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.DeliveryResult;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.system.Alder;
import dev.crossdock.system.Orders850;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Operators hold and release, and decide what is dead or in doubt, by API and command line. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class TargetsWholeWayTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Deliveries deliveries;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Signals signals;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ConnectionFactory connections;

  @Test
  void whatIsHeldWaitsAndGoesWhenItIsReleased() {
    assertThat(run("hold", "target", "erp-orders", "--for", "1h", "--reason", "update")).isZero();
    order(9101, "HELD");
    await().atMost(Duration.ofMinutes(1)).until(() -> waiting("HELD-1") == 1);
    var target = target("erp-orders");
    assertThat(target.path("gate").asText()).isEqualTo("held");
    assertThat(target.at("/hold/reason").asText()).isEqualTo("update");
    assertThat(run("targets")).isZero();
    assertThat(run("status")).isZero();
    assertThat(documentState("HELD-1")).isEqualTo("accepted");

    assertThat(run("release", "target", "erp-orders")).isZero();
    await().atMost(Duration.ofMinutes(1)).until(() -> documentState("HELD-1").equals("delivered"));
    assertThat(run("release", "target", "erp-orders")).isEqualTo(1);
  }

  @Test
  void thePartnersDocumentsWait() {
    var operator = person("operator");
    var hold = "{\"kind\": \"partner\", \"name\": \"alder\", \"reason\": \"prices\"}";
    assertThat(person("viewer").post("/api/v1/holds", hold).statusCode()).isEqualTo(403);
    assertThat(operator.post("/api/v1/holds", hold).statusCode()).isEqualTo(200);
    assertThat(operator.post("/api/v1/holds", hold.replace("alder", "nobody")).statusCode())
        .isEqualTo(404);
    order(9102, "PARTNER");
    await().atMost(Duration.ofMinutes(1)).until(() -> waiting("PARTNER-1") == 1);
    assertThat(operator.post("/api/v1/holds/release", hold).statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> documentState("PARTNER-1").equals("delivered"));
  }

  @Test
  void aPersonDecidesWhatIsInDoubtOrDead() {
    order(9103, "DOUBT");
    await().atMost(Duration.ofMinutes(1)).until(() -> documentState("DOUBT-1").equals("delivered"));
    long id = deliveryOf("DOUBT-1");
    answered(id, DeliveryResults::inDoubt);
    var listed = json(person("viewer").get("/api/v1/deliveries?target=erp-orders&partner=alder"));
    assertThat(listed.path("items").findValuesAsText("id")).contains(Long.toString(id));
    var found = json(person("viewer").get("/api/v1/deliveries?type=order&key=DOUBT-*"));
    assertThat(found.path("items").findValuesAsText("id")).containsExactly(Long.toString(id));
    assertThat(
            json(person("viewer").get("/api/v1/deliveries?type=invoice&key=DOUBT-*")).path("items"))
        .isEmpty();
    var resolution = "/api/v1/deliveries/" + id + "/resolution";
    var did = "{\"delivered\": true, \"reason\": \"found it\"}";
    assertThat(person("viewer").post(resolution, did).statusCode()).isEqualTo(403);
    assertThat(person("operator").post(resolution, "{\"delivered\": true}").statusCode())
        .isEqualTo(400);
    var done = json(person("operator").post(resolution, did));
    assertThat(done.at("/delivery/state").asText()).isEqualTo("done");
    assertThat(done.at("/acts/0/actor").asText()).isEqualTo("operator");
    assertThat(person("operator").post(resolution, did).statusCode()).isEqualTo(409);

    answered(id, DeliveryResults::deadLettered);
    signals.wake(WakeUp.DEAD_LETTERS);
    await().atMost(Duration.ofMinutes(1)).until(() -> letters() == 1);
    var number = Long.toString(id);
    assertThat(run("deliveries", "--code", "target-failed")).isZero();
    assertThat(run("deliveries", "show", number)).isZero();
    assertThat(run("deliveries", "resolve", number, "--delivered", "--reason", "no")).isEqualTo(1);
    assertThat(run("deliveries", "resend", number, "--reason", "mended")).isZero();
    await().atMost(Duration.ofMinutes(1)).until(() -> documentState("DOUBT-1").equals("delivered"));
    await().atMost(Duration.ofMinutes(1)).until(() -> letters() == 0);
  }

  /** As agreed with alder for trials: rush orders go to a queue of their own besides. */
  @Test
  void whatADocumentSaysDecidesWhereItGoes() {
    file(Alder.interchange(9104, "T", Alder.order("RUSH-1")).replace("BEG*00*SA*", "BEG*00*RO*"));
    file(Alder.interchange(9105, "T", Alder.order("RUSH-2")));
    await().atMost(Duration.ofMinutes(1)).until(() -> documentState("RUSH-1").equals("delivered"));
    await().atMost(Duration.ofMinutes(1)).until(() -> documentState("RUSH-2").equals("delivered"));

    assertThat(trace("RUSH-1").path("deliveries").findValuesAsText("target"))
        .containsExactlyInAnyOrder("erp-orders-test", "erp-rush-orders-test");
    assertThat(trace("RUSH-2").path("deliveries").findValuesAsText("target"))
        .containsExactly("erp-orders-test");
    var passedOver = trace("RUSH-2").path("routing").get(1);
    assertThat(passedOver.path("target").asText()).isEqualTo("erp-rush-orders-test");
    assertThat(passedOver.path("chosen").asBoolean(true)).isFalse();
    assertThat(passedOver.path("when").asText()).isEqualTo("orderType = \"rush\"");
    assertThat(passedOver.path("reason").asText()).isEqualTo("false");
    assertThat(run("trace", "RUSH-2")).isZero();
    assertThat(run("reconciliation")).isZero();
  }

  private JsonNode trace(String number) {
    var id = count("select id from document where document_number = ?", number);
    return json(person("viewer").get("/api/v1/documents/" + id));
  }

  private void order(int controlNumber, String prefix) {
    file(Orders850.interchange(controlNumber, prefix, 1));
  }

  private void file(String edi) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> Caller.partner(hub, HubForTests.ALDER_KEY).file(edi),
            a -> a.statusCode() != CHANNEL_CLOSED);
  }

  private void answered(long delivery, Function<DeliveryTask, DeliveryResult> answer) {
    new AsIfAnswered(jdbi, deliveries).settle(List.of(delivery), answer);
  }

  private long letters() throws Exception {
    try (var context = connections.createContext();
        var browser = context.createBrowser(context.createQueue("dead-letter.erp-orders"))) {
      return Collections.list((Enumeration<?>) browser.getEnumeration()).size();
    }
  }

  private long waiting(String number) {
    return count(
        "select count(*) from delivery d join document c on c.id = d.document_id"
            + " where d.state = 'ready' and c.document_number = ?",
        number);
  }

  private long deliveryOf(String number) {
    return count(
        "select d.id from delivery d join document c on c.id = d.document_id"
            + " where c.document_number = ?",
        number);
  }

  private long count(String sql, String number) {
    return jdbi.withHandle(h -> h.select(sql, number).mapTo(Long.class).one());
  }

  private String documentState(String number) {
    return jdbi.withHandle(
        h ->
            h.select("select state from document where document_number = ?", number)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
  }

  private JsonNode target(String id) {
    for (var target : json(person("viewer").get("/api/v1/targets"))) {
      if (target.path("id").asText().equals(id)) {
        return target;
      }
    }
    throw new AssertionError("no target " + id);
  }

  private Caller person(String role) {
    return Caller.person(hub, role, HubForTests.PASSWORD);
  }

  private static int run(String... arguments) {
    var data = ConfigProvider.getConfig().getValue("crossdock.data", String.class);
    var all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data;
    return Main.run(all);
  }
}
