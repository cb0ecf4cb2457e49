package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What our ERP hands over is sent to the partner, and what the partner answers is told of it. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class SendingTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

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
  void whatWasSentNamesTheVersionOfTheMapThatWroteIt() {
    handOver("dogwood", order("PO-30", "V-1", "1"));
    var sent = sent("PO-30").path("sent");

    assertThat(sent.path("map").asText()).isEqualTo("x12/004010/850");
    var files =
        jdbi.withHandle(
            h ->
                h.select(
                        "select path from map_version_file join map_version using (hash)"
                            + " where hash = ? and map = 'x12/004010/850.write'",
                        sent.path("mapVersion").asText())
                    .mapTo(String.class)
                    .list());
    assertThat(files)
        .contains("x12/004010/850.write.yaml", "x12/004010/850.grammar.yaml", "codes/x12/353.yaml");
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
    var id = trace("PO-9").get().path("document").path("id").asText();
    var reason = "{\"reason\": \"a test after all\"}";
    assertThat(
            person("viewer").post("/api/v1/documents/" + id + "/withdrawal", reason).statusCode())
        .isEqualTo(403);
    assertThat(
            person("operator").post("/api/v1/documents/" + id + "/withdrawal", "{}").statusCode())
        .isEqualTo(400);
    var withdrawn =
        json(person("operator").post("/api/v1/documents/" + id + "/withdrawal", reason));
    assertThat(withdrawn.at("/document/state").asText()).isEqualTo("withdrawn");
    assertThat(withdrawn.path("cases")).isNotEmpty();
    assertThat(withdrawn.at("/acts/0/action").asText()).isEqualTo("Withdraw a document");
    assertThat(person("operator").post("/api/v1/documents/" + id + "/release", reason).statusCode())
        .isEqualTo(409);
  }

  @Test
  void theSameOrderTwiceIsSentOnce() {
    handOver("dogwood", order("PO-10", "V-1", "1"));
    sent("PO-10");
    var transmission = post(envelope("dogwood", order("PO-10", "V-1", "1.0")));
    var again =
        until(
            () -> json(erp().get(transmission)).path("documents"),
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

  @Test
  void anAcceptedOrderIsToldOfInItsTrace() {
    handOver("dogwood", order("PO-20", "V-1", "1"));
    var sent = sent("PO-20").path("sent");
    assertThat(sent.path("acknowledged").isNull()).isTrue();
    assertThat(sent.path("expected").asText()).isEqualTo("997");

    var transmission = dogwood(functional(sent, 20, "AK2*850*0001~AK5*A~AK9*A*1*1*1~"));

    var after = acknowledged("PO-20", "accepted").path("sent");
    assertThat(after.path("acknowledgedAt").isTextual()).isTrue();
    var trace = json(person().get(transmission));
    assertThat(trace.at("/documents/0/state").asText()).isEqualTo("consumed");
    assertThat(trace.at("/documents/0/id").asLong())
        .isEqualTo(after.path("acknowledgedBy").asLong());
    assertThat(trace.path("acknowledgements")).isEmpty();
  }

  @Test
  void aRejectedOrderIsACaseUntilACorrectedOneIsSent() {
    handOver("dogwood", order("PO-21", "V-1", "1"), order("PO-22", "V-1", "1"));
    var sent = sent("PO-21").path("sent");
    var rejection =
        "AK2*850*0001~AK3*PO1*3**8~AK4*2*330*6*1A~AK5*R*5~AK2*850*0002~AK5*E*5~AK9*P*2*2*1~";
    dogwood(functional(sent, 21, rejection));

    acknowledged("PO-22", "accepted-with-errors");
    var rejected = acknowledged("PO-21", "rejected");
    var violation = rejected.path("violations").get(0);
    assertThat(violation.path("code").asText()).isEqualTo("partner-rejected");
    assertThat(violation.path("message").asText())
        .isEqualTo(
            "PO1 at position 3, element 2: The element holds a character that is not allowed"
                + " (AK403 6).");
    assertThat(violation.path("value").asText()).isEqualTo("1A");
    assertThat(rejected.at("/document/state").asText()).isEqualTo("delivered");
    await(
        trace("PO-21"),
        "delivered",
        d -> assertThat(d.at("/cases/0/state").asText()).isEqualTo("open"));

    // the same once more, and it is nothing new
    dogwood(functional(sent, 22, rejection));
    handOver("dogwood", order("PO-21", "V-1", "2"));
    var first = "/api/v1/documents/" + rejected.at("/document/id").asText();
    until(
        () -> json(person().get(first)).at("/cases/0"),
        c -> c.path("state").asText().equals("closed") && c.path("events").asInt() == 1);
  }

  @Test
  void whatAnswersNothingOfOursIsACase() {
    handOver("dogwood", order("PO-23", "V-1", "1"));
    var sent = (com.fasterxml.jackson.databind.node.ObjectNode) sent("PO-23").path("sent");
    sent.put("groupControlNumber", "987654");
    var transmission = dogwood(functional(sent, 23, "AK9*A*1*1*1~"));
    until(
        () -> json(person().get(transmission)),
        t ->
            t.at("/documents/0/violations/0/code").asText().equals("acknowledgement-unmatched")
                && t.path("cases").size() == 1);
  }

  @Test
  void anOverdueAcknowledgementIsACaseUntilItComes() {
    handOver("dogwood", order("PO-24", "V-1", "1"), order("PO-25", "V-1", "1"));
    var sent = sent("PO-24").path("sent");
    jdbi.useHandle(
        h ->
            h.execute(
                "update sent_interchange set due_at = now() - interval '1 s' where document_id = ?",
                sent.path("interchange").asLong()));
    await(
        trace("PO-25"),
        "delivered",
        d -> {
          assertThat(d.path("cases")).hasSize(1);
          assertThat(d.at("/cases/0/codes/0").asText()).isEqualTo("acknowledgement-overdue");
          assertThat(d.at("/sent/overdue").asBoolean()).isTrue();
        });

    dogwood(functional(sent, 24, "AK9*A*2*2*2~"));
    acknowledged("PO-24", "accepted");
    await(
        trace("PO-25"),
        "delivered",
        d -> assertThat(d.at("/cases/0/state").asText()).isEqualTo("closed"));
  }

  @Test
  void anInterchangeThatATa1RejectsIsRejectedWhole() {
    handOver("dogwood", order("PO-26", "V-1", "1"));
    var sent = sent("PO-26").path("sent");
    var transmission =
        dogwood(
            isa(26)
                + "TA1*%s*261121*1200*R*024~IEA*0*000000026~"
                    .formatted(sent.path("controlNumber").asText()));
    var rejected = acknowledged("PO-26", "rejected");
    assertThat(rejected.at("/violations/0/message").asText())
        .isEqualTo("The content of the interchange is not valid (TA105 024).");
    var trace = json(person().get(transmission));
    assertThat(trace.at("/documents/0/state").asText()).isEqualTo("consumed");
    assertThat(trace.path("acknowledgements")).isEmpty();
  }

  @Test
  void aControlAnswersAnEdifactInterchange() {
    handOver("esche", order("PO-27", "V-1", "1"), order("PO-28", "V-1", "1"));
    var sent = sent("PO-27").path("sent");
    esche(
        """
        UNB+UNOC:3+9506000400013:14+9506000134529:14+261121:1200+27'
        UNH+1+CONTRL:D:3:UN'
        UCI+%s+9506000134529:14+9506000400013:14+7'
        UCM+2+ORDERS:D:96A:UN+4'
        UCS+3'
        UCD+12+2:1'
        UNT+6+1'
        UNZ+1+27'
        """
            .formatted(sent.path("controlNumber").asText()));
    acknowledged("PO-27", "accepted");
    var rejected = acknowledged("PO-28", "rejected");
    assertThat(rejected.at("/violations/0/message").asText())
        .isEqualTo("segment at position 3, element 1.1: The value is not valid (0085 12).");
  }

  // -- how it is told

  private static String isa(int number) {
    return "ISA*00*          *00*          *ZZ*DOGWOODMILLS   *ZZ*EXAMPLEDIST    *261121*1200*U*00401*%09d*0*P*>~"
        .formatted(number);
  }

  /** A 997 about the group that this document was sent in. */
  private static String functional(JsonNode sent, int number, String content) {
    return isa(number)
        + "GS*FA*DOGWOODMILLS*EXAMPLEDIST*20261121*1200*%d*X*004010~ST*997*0001~AK1*PO*%s~"
            .formatted(number, sent.path("groupControlNumber").asText())
        + content
        + "SE*%d*0001~GE*1*%d~IEA*1*%09d~"
            .formatted(content.split("~", -1).length + 2, number, number);
  }

  private String dogwood(String edi) {
    return file(HubForTests.DOGWOOD_KEY, edi);
  }

  private void esche(String edi) {
    file(HubForTests.ESCHE_KEY, edi);
  }

  private String file(String key, String edi) {
    var partner = Caller.partner(hub, key);
    return json(until(() -> partner.file(edi), a -> a.statusCode() != CHANNEL_CLOSED))
        .get("status")
        .asText();
  }

  private JsonNode acknowledged(String number, String word) {
    return until(trace(number)::get, d -> d.at("/sent/acknowledged").asText().equals(word));
  }

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
    return json(until(() -> erp().file(json), a -> a.statusCode() != CHANNEL_CLOSED))
        .get("status")
        .asText();
  }

  private Caller erp() {
    return Caller.partner(hub, HubForTests.ERP_KEY);
  }

  private Caller person() {
    return person("viewer");
  }

  private Caller person(String name) {
    return Caller.person(hub, name, HubForTests.PASSWORD);
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
