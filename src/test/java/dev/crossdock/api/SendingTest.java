package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What our ERP hands over is sent to the partner, and what the partner answers is told of it. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class SendingTest {
  private static final int DOOR_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Test
  void anOrderOfTheErpLiesInTheSuppliersOutbox() {
    handOver("dogwood", order("PO-1", "V-1", "12345678901234.891"));
    var document = sent("PO-1");

    assertThat(document.at("/sent/deliveries/0/target").asText()).isEqualTo("partner:dogwood/sftp");
    assertThat(document.at("/sent/deliveries/0/state").asText()).isEqualTo("done");
    var isa13 = document.at("/sent/controlNumber").asText();
    assertThat(content(document))
        .contains("*ZZ*EXAMPLEDIST    *ZZ*DOGWOODMILLS   *", "*00401*" + isa13 + "*0*P*>~")
        .contains("~GS*PO*EXAMPLEDIST*DOGWOODMILLS*", "~ST*850*0001~BEG*00*SA*PO-1*")
        .contains("*12345678901234.891*");
  }

  @Test
  void anOrderIsWrittenAsEdifactWhereThatIsAgreed() {
    handOver("esche", order("PO-2", "V-1", "9.90"));
    var document = sent("PO-2");
    assertThat(content(document))
        .startsWith("UNB+UNOC:3+9506000134529:14+9506000400013:14+")
        .contains("'UNH+1+ORDERS:D:96A:UN'BGM+220+PO-2+9'", "PRI+AAA:9.90'");
  }

  @Test
  void thePartnerIsFoundByTheIdentifierOfTheSeller() {
    post("[" + order("PO-3", "V-2001", "1") + "]");
    var document = sent("PO-3");
    assertThat(document.at("/document/partner").asText()).isEqualTo("dogwood");
  }

  @Test
  void whatCanNotBeWrittenIsRejectedAloneAndPlaced() {
    var bad = order("PO-5", "V-1", "1").replace("\"Bolts\"", "\"Nuts * Bolts\"");
    var handed = handOver("dogwood", order("PO-4", "V-1", "1"), bad, order("PO-6", "V-1", "1"));
    var sent = sent("PO-4");
    var rejected = await(trace("PO-5"), "rejected");
    await(trace("PO-5"), "rejected", d -> assertThat(d.path("cases")).hasSize(1));

    var violation = rejected.path("violations").get(0);
    assertThat(violation.path("code").asText()).isEqualTo("value-holds-delimiter");
    assertThat(violation.path("path").asText()).isEqualTo("lines[0].description");
    assertThat(violation.path("segment").asText()).isEqualTo("/documents/1/lines/0/description");
    assertThat(violation.path("offset").asInt()).isEqualTo(handed.indexOf("\"Nuts"));
    assertThat(content(sent)).contains("BEG*00*SA*PO-4*", "BEG*00*SA*PO-6*", "~GE*2*");

    handOver("dogwood", order("PO-5", "V-1", "1"));
    var corrected = sent("PO-5");
    assertThat(corrected.path("sent").isObject()).isTrue();
  }

  @Test
  void whatTheSchemaForbidsIsPlaced() {
    var bad = order("PO-7", "V-1", "1").replace("\"12\"", "12").replace("\"EA\"", "7");
    handOver("dogwood", bad);
    var rejected = await(trace("PO-7"), "rejected");
    assertThat(rejected.path("violations").findValuesAsText("segment"))
        .contains("/documents/0/lines/0/quantity/unit");
  }

  @Test
  void whatIsForNobodyIsUnassigned() {
    post("[" + order("PO-8", "V-unknown", "1") + "]");
    await(
        trace("PO-8"),
        "unassigned",
        document -> {
          assertThat(document.at("/violations/0/code").asText()).isEqualTo("partner-not-resolved");
          assertThat(document.path("cases")).hasSize(1);
        });
  }

  @Test
  void aTrialIsHeldWhereOnlyProductionIsAgreed() {
    post(
        envelope("dogwood", order("PO-9", "V-1", "1"))
            .replace("{\"to\"", "{\"usage\": \"test\", \"to\""));
    assertThat(await(trace("PO-9"), "held").at("/violations/0/code").asText())
        .isEqualTo("usage-not-agreed");
  }

  @Test
  void theSameOrderTwiceIsSentOnce() {
    handOver("dogwood", order("PO-10", "V-1", "1"));
    sent("PO-10");
    var receipt = post(envelope("dogwood", order("PO-10", "V-1", "1.0")));
    var again =
        until(
            () -> json(erp().get(receipt)).path("documents"),
            d -> d.at("/0/state").asText().equals("rejected"));
    assertThat(again.at("/0/violations/0/code").asText()).isEqualTo("document-number-reused");
    var copy = post(envelope("dogwood", order("PO-10", "V-1", "1")));
    until(
        () -> json(erp().get(copy)).path("documents"),
        d -> d.at("/0/state").asText().equals("duplicate"));
  }

  @Test
  void thePartnerSeesWhatIsSentAndNotWhatWasHandedOver() {
    handOver("dogwood", order("PO-11", "V-1", "1"));
    var document = sent("PO-11");
    var dogwood = Caller.partner(hub, HubForTests.DOGWOOD_KEY);
    var id = document.at("/document/id").asText();
    assertThat(dogwood.get("/api/v1/documents/" + id).statusCode()).isEqualTo(404);
    assertThat(json(dogwood.get("/api/v1/documents?key=PO-11")).path("items")).isEmpty();
    var bytes = "/api/v1/documents/" + document.at("/sent/interchange").asText() + "/content";
    assertThat(dogwood.get(bytes).body()).contains("BEG*00*SA*PO-11*");
    assertThat(Caller.partner(hub, HubForTests.ESCHE_KEY).get(bytes).statusCode()).isEqualTo(404);
  }

  // -- how it is told

  private JsonNode sent(String number) {
    return await(trace(number), "delivered");
  }

  private String handOver(String to, String... orders) {
    var json = envelope(to, orders);
    post(json);
    return json;
  }

  private static String envelope(String to, String... orders) {
    return "{\"to\": \"%s\", \"documents\": [\n%s]}".formatted(to, String.join(",\n", orders));
  }

  private String post(String json) {
    return json(until(() -> erp().file(json), a -> a.statusCode() != DOOR_CLOSED))
        .get("status")
        .asText();
  }

  private Caller erp() {
    return Caller.partner(hub, HubForTests.ERP_KEY);
  }

  private Caller person() {
    return Caller.person(hub, "viewer", HubForTests.PASSWORD);
  }

  private Supplier<JsonNode> trace(String number) {
    return () -> {
      var found = json(person().get("/api/v1/documents?key=" + number)).path("items");
      return found.isEmpty()
          ? found
          : json(person().get("/api/v1/documents/" + found.get(0).path("id").asText()));
    };
  }

  private static JsonNode await(Supplier<JsonNode> trace, String state) {
    return until(trace::get, d -> d.at("/document/state").asText().equals(state));
  }

  private static void await(Supplier<JsonNode> trace, String state, Consumer<JsonNode> holds) {
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              assertThat(trace.get().at("/document/state").asText()).isEqualTo(state);
              holds.accept(trace.get());
            });
  }

  private String content(JsonNode document) {
    return person()
        .get("/api/v1/documents/" + document.at("/sent/interchange").asText() + "/content")
        .body();
  }

  static String order(String number, String seller, String price) {
    return """
    {"type": "order", "number": "%s", "issueDate": "2026-11-21", "purpose": "original",
     "orderType": "standard", "currency": "USD",
     "parties": [{"role": "seller", "ids": [{"scheme": "assigned-by-buyer", "id": "%s"}]}],
     "lines": [{"number": "1", "item": {"gtin": "4012345000009"}, "description": "Bolts",
       "quantity": {"value": 12, "unit": "EA"}, "prices": [{"type": "net", "amount": %s}]}]}\
    """
        .formatted(number, seller, price);
  }

  private static <T> T until(Callable<T> what, Predicate<T> holds) {
    return org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(1)).until(what, holds);
  }
}
