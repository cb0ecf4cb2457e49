package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Text that is wrong, too long or broken is read right or refused with its document, through a
 * whole hub: what lies beside it is delivered, and the sender is answered.
 */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class WrongTextTest {
  private static final int CHANNEL_CLOSED = 503;
  private static final String LONG = "N123456789".repeat(900);

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @Test
  void anOrderNumberTooLongForAKeyIsRefusedAlone() {
    var trace =
        sent(HubForTests.BIRKE_KEY, edifact("L1", "UNOC:3", order("1", LONG), order("2", "L-1")));

    assertThat(states(trace)).containsExactly("rejected", "delivered");
    assertThat(answer(trace)).contains("UCI+L1+", ":14+7'", "UCM+1+ORDERS:D:96A:UN+4'");
  }

  @Test
  void aNumberThatNoStandardLimitsIsMeasuredToo() {
    var trace =
        sent(
            HubForTests.GORSE_KEY,
            "{\"orders\": [%s, %s]}".formatted(jsonOrder(LONG), jsonOrder("L-2")));

    assertThat(states(trace)).containsExactly("rejected", "delivered");
    assertThat(trace.toString()).contains("value-too-long", "/orders/0/no");
  }

  @Test
  void aReferenceTooLongForAKeyRefusesItsInterchangeAlone() {
    var trace =
        sent(
            HubForTests.BIRKE_KEY,
            edifact(LONG, "UNOC:3", order("1", "L-3"))
                + edifact("L4", "UNOC:3", order(LONG, "L-4"), order("2", "L-5")));

    assertThat(states(trace)).containsExactly("rejected", "rejected", "delivered");
    assertThat(trace.toString())
        .contains("interchange-control-number-invalid", "document-control-number-invalid");
    assertThat(trace.path("acknowledgements")).hasSize(2);
  }

  @Test
  void oneBadByteRefusesItsMessageAlone() {
    var bad = order("1", "C-1").replace("Tor 4", "S\u00fcd");
    var good = order("2", "C-2").replace("Tor 4", "Gru\u00c3\u009f, J\u00c3\u00a4ger");
    var trace = sent(HubForTests.BIRKE_KEY, edifact("C1", "UNOY:4", bad, good));

    assertThat(states(trace)).containsExactly("rejected", "delivered");
    assertThat(canonical(trace, 1)).contains("Gruß, Jäger");
    assertThat(answer(trace)).contains("UCM+1+");
  }

  @Test
  void noControlCharacterIsDelivered() {
    var euro = order("1", "C-3").replace("Tor 4", "5 \u0080");
    var trace = sent(HubForTests.BIRKE_KEY, edifact("C2", "UNOC:3", euro));
    assertThat(states(trace)).containsExactly("delivered");
    assertThat(canonical(trace, 0)).contains("5 €");

    var nul =
        sent(
            HubForTests.GORSE_KEY,
            "{\"orders\": [%s, %s]}".formatted(jsonOrder("WT\\u0000-1"), jsonOrder("WT-2")));
    assertThat(states(nul)).containsExactly("rejected", "delivered");
    assertThat(nul.toString()).contains("charset-wrong", "/orders/0/no");
  }

  @Test
  void ourOwnSystemsHandOverNoControlCharactersEither() {
    var handed =
        """
        {"to": "dogwood", "documents": [%s, %s]}
        """
            .formatted(canonicalOrder("W-1", "a\\u0000b"), canonicalOrder("W-2", "ab"));
    var trace = sent(HubForTests.ERP_KEY, handed);

    assertThat(states(trace).get(0)).isEqualTo("rejected");
    assertThat(states(trace).get(1)).isNotEqualTo("rejected");
    assertThat(trace.toString()).contains("charset-wrong", "/documents/0/notes/0/text");
  }

  @Test
  void whatLiesBehindTheLastValueIsReadOrTold() {
    var two =
        sent(
            HubForTests.GORSE_KEY,
            "{\"orders\": [%s]}\n{\"orders\": [%s]}".formatted(jsonOrder("G-3"), jsonOrder("G-4")));
    assertThat(states(two)).containsExactly("delivered", "delivered");

    var rubbish =
        sent(HubForTests.GORSE_KEY, "{\"orders\": [%s]}\n}{ rubbish".formatted(jsonOrder("G-5")));
    assertThat(states(rubbish)).containsExactly("delivered");
    assertThat(rubbish.toString()).contains("json-malformed", "rest-not-read");
  }

  @Test
  void rowsThatStandApartAreRefusedAsAWhole() {
    var header =
        "Order;Order Date;Wanted;Ship-To;Ship-To"
            + " Name;Pos;GTIN;Description;Qty;Unit;Price;Remark\r\n";
    var row = "%s;21.11.2026;01.12.2026;DC-7;Nord;%d;4012345000009;Tee;12;EA;1,25;\r\n";
    var trace =
        sent(
            HubForTests.CEDAR_KEY,
            "sep=;\r\n"
                + header
                + row.formatted("R-1", 1)
                + row.formatted("R-2", 1)
                + row.formatted("R-1", 2));

    assertThat(states(trace)).containsExactly("rejected", "delivered", "rejected");
    assertThat(trace.toString()).contains("rows-apart");
  }

  @Test
  void aGroupOfAnotherTypeIsToldToTheSender() {
    var trace = sent(HubForTests.ALDER_KEY, x12("901", "IN", "V-1"));
    assertThat(states(trace)).containsExactly("rejected");
    assertThat(answer(trace)).contains("AK1*IN*901~", "AK5*R*6~", "AK9*R*1*1*0~");
  }

  @Test
  void breaksInTheEnvelopeAreReadAndABadHeaderIsAnswered() {
    var wrapped = x12("902", "PO", "V-2").replaceAll("(?s).{80}", "$0\r\n");
    var bare = x12("903", "PO", "V-3").replace("*P*>~", "*P*~");
    var trace = sent(HubForTests.ALDER_KEY, wrapped + bare + x12("904", "PO", "V-4"));

    assertThat(states(trace)).containsExactly("delivered", "rejected", "delivered");
    assertThat(trace.toString()).contains("line-break-in-segment", "interchange-header-invalid");
    assertThat(answers(trace)).anyMatch(a -> a.contains("TA1*000000903*") && a.contains("*R*022~"));
  }

  private static String edifact(String reference, String syntax, String... messages) {
    var date = syntax.endsWith("4") ? "20261121" : "261121";
    return "UNB+%s+9506000200019:14+9506000134529:14+%s:1430+%s'%sUNZ+%d+%s'\n"
        .formatted(syntax, date, reference, String.join("", messages), messages.length, reference);
  }

  private static String order(String reference, String number) {
    return """
    UNH+%s+ORDERS:D:96A:UN'BGM+220+%s+9'DTM+137:20261121:102'FTX+AAI+++Tor 4'\
    NAD+BY+9506000200019::9'NAD+SU+9506000134529::9'LIN+1++4012345000009:EN'\
    QTY+21:12:PCE'UNS+S'UNT+10+%s'\
    """
        .formatted(reference, number, reference);
  }

  private static String x12(String control, String group, String number) {
    return """
    ISA*00*          *00*          *ZZ*ALDERFOODS     *ZZ*EXAMPLEDIST    *261121*1430*U*00401\
    *000000%1$s*0*P*>~GS*%2$s*ALDERFOODS*EXAMPLEDIST*20261121*1430*%1$s*X*004010~ST*850*0001~\
    BEG*00*SA*%3$s**20261121~N1*ST*Store*92*0007~PO1*1*6*EA*1**UP*036000291452~CTT*1~\
    SE*6*0001~GE*1*%1$s~IEA*1*000000%1$s~\
    """
        .formatted(control, group, number);
  }

  private static String jsonOrder(String number) {
    return """
    {"no": "%s", "date": "2026-11-21", "currency": "EUR", "buyer": {"gln": "9506000600017"},
     "lines": [{"pos": 1, "item": {"gtin": "4012345000009", "name": "Tea"}, "qty": 12,
     "price": 1.25}]}\
    """
        .formatted(number);
  }

  private static String canonicalOrder(String number, String note) {
    return """
    {"type": "order", "number": "%s", "issueDate": "2026-11-21", "purpose": "original",
     "orderType": "standard", "currency": "EUR",
     "parties": [{"role": "buyer", "gln": "9506000134529", "name": "Example"},
                 {"role": "seller", "gln": "9506000400013", "name": "Esche"}],
     "lines": [{"number": "1", "item": {"seller": "S-1"}, "description": "Tea",
                "quantity": {"value": 12, "unit": "EA"}}],
     "notes": [{"code": "ZZ", "text": "%s"}]}\
    """
        .formatted(number, note);
  }

  private JsonNode sent(String key, String text) {
    var partner = Caller.partner(hub, key);
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    var status =
        json(await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> partner.file("file", bytes), a -> a.statusCode() != CHANNEL_CLOSED))
            .get("status")
            .asText();
    var person = Caller.person(hub, "viewer", HubForTests.PASSWORD);
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> json(person.get(status)), WrongTextTest::isDecided);
  }

  private static boolean isDecided(JsonNode trace) {
    var states = states(trace);
    return trace.at("/transmission/state").asText().equals("read")
        && !states.isEmpty()
        && states.stream().noneMatch(s -> s.equals("read") || s.equals("accepted"));
  }

  private static List<String> states(JsonNode trace) {
    var found = new ArrayList<String>();
    trace.path("documents").forEach(d -> found.add(d.findPath("state").asText()));
    return found;
  }

  private String canonical(JsonNode trace, int document) {
    long id = trace.path("documents").get(document).findPath("id").asLong();
    return jdbi.withHandle(
        h ->
            h.select("select canonical from document_body where document_id = ?", id)
                .mapTo(String.class)
                .one());
  }

  private String answer(JsonNode trace) {
    return String.join("\n", answers(trace));
  }

  private List<String> answers(JsonNode trace) {
    var found = new ArrayList<String>();
    for (var answer : trace.path("acknowledgements")) {
      found.add(
          Caller.person(hub, "viewer", HubForTests.PASSWORD)
              .get("/api/v1/documents/" + answer.findPath("id").asText() + "/content")
              .body());
    }
    return found;
  }
}
