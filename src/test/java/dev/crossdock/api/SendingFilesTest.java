package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What our ERP hands over for partners without EDI reaches them as files of the form agreed. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class SendingFilesTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @ConfigProperty(name = "crossdock.data")
  @SuppressWarnings("NullAway.Init")
  Path data;

  @Test
  void ordersHandedOverTogetherAreOneDelimitedFile() throws IOException {
    handOver("cedar", order("CSV-1", "Bolts"), order("CSV-2", "Nuts, \"fine\""));

    var first = sent("CSV-1");
    assertThat(first.at("/sent/interchange")).isEqualTo(sent("CSV-2").at("/sent/interchange"));
    assertThat(first.at("/sent/standard").asText()).isEqualTo("csv");
    assertThat(first.at("/sent/controlNumber").isNull()).isTrue();
    assertThat(first.at("/sent/deliveries/0/state").asText()).isEqualTo("done");
    var file = theFile(first);
    assertThat(file.getFileName().toString()).matches("[0-9]{12}\\.order\\.csv");
    assertThat(file.toString()).contains("/cedar/outbox/");
    assertThat(Files.readString(file))
        .startsWith("order_number,purpose,order_date,")
        .containsSubsequence("CSV-1,", ",Bolts,", "CSV-2,", ",\"Nuts, \"\"fine\"\"\",")
        .hasLineCount(3);
  }

  @Test
  void whatWouldBeReadAsOneLeavesInFilesOfItsOwn() throws IOException {
    handOver("cedar", order("CSV-3", "Bolts", "1"), order("CSV-3", "Nuts", "2"));

    var both =
        until(
            () -> json(person().get("/api/v1/documents?key=CSV-3&state=delivered")).path("items"),
            items -> items.size() == 2);
    var files = new ArrayList<Path>();
    for (var item : both) {
      files.add(theFile(document(item.path("id").asLong())));
    }
    assertThat(files)
        .doesNotHaveDuplicates()
        .allSatisfy(f -> assertThat(f).content().hasLineCount(2));
  }

  @Test
  void recordsOfFixedLengthAreInTheCharsetOfTheirMap() throws IOException {
    var unwritable = order("FIX-2", "Чай");
    var handed = handOver("heath", order("FIX-1", "Grüner Tee"), unwritable);

    var file = theFile(sent("FIX-1"));
    assertThat(file.getFileName().toString()).endsWith(".order.txt");
    assertThat(Files.readString(file, Charset.forName("windows-1252")))
        .startsWith("10")
        .contains("FIX-1", "Grüner Tee")
        .doesNotContain("FIX-2");
    var rejected = until(() -> trace("FIX-2"), d -> state(d).equals("rejected"));
    var violation = error(rejected);
    assertThat(violation.path("code").asText()).isEqualTo("value-outside-charset");
    assertThat(violation.path("segment").asText()).isEqualTo("/documents/1/lines/0/description");
    assertThat(violation.path("line").asInt()).isEqualTo(lineOf(handed, "Чай"));

    handOver("heath", order("FIX-2", "Tee"));
    assertThat(Files.readString(theFile(sent("FIX-2")))).contains("FIX-2");
  }

  @Test
  void eachUblDocumentIsAFileOfItsOwnInTheOrderOfItsName() throws IOException {
    var invoice =
        Files.readString(Path.of("mappings/ubl/2.1/Invoice.write.examples/full/input.json"));
    handOver("fern", invoice.replace("INV-77", "UBL-1"), invoice.replace("INV-77", "UBL-2"));

    var first = theFile(sent("UBL-1"));
    var second = theFile(sent("UBL-2"));
    assertThat(first.getFileName().toString()).matches("[0-9]{12}\\.invoice\\.xml");
    assertThat(first).isLessThan(second);
    assertThat(first).content().contains("<cbc:ID>UBL-1</cbc:ID>").doesNotContain("UBL-2");
    assertThat(second).content().contains("<cbc:ID>UBL-2</cbc:ID>");
  }

  @Test
  void aPartnerFetchesCanonicalJsonThatTellsNothingOfUs() throws IOException {
    var response =
        """
        {"type": "order-response", "number": "JSON-1", "issueDate": "2026-11-21",
         "purpose": "original", "action": "accepted", "order": {"number": "4711"}}\
        """;
    handOver("gorse", response);

    var document = sent("JSON-1");
    var gorse = Caller.partner(hub, HubForTests.GORSE_KEY);
    var fetched = gorse.get(content(document));
    assertThat(fetched.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    var told = json(fetched);
    assertThat(told.path("number").asText()).isEqualTo("JSON-1");
    assertThat(told.at("/source/message").asText()).isEqualTo("order-response");
    assertThat(told.path("source").has("transmission")).isFalse();
    assertThat(told.path("source").has("origin")).isFalse();
    var fern = Caller.partner(hub, HubForTests.FERN_KEY);
    assertThat(fern.get(content(document)).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileThatIsGivenAnewHasTheSameBytesAndAnotherName() throws IOException {
    handOver("cedar", order("CSV-4", "Bolts"), order("CSV-5", "Nuts"));
    var document = sent("CSV-4");
    var file = document.at("/sent/interchange").asLong();
    assertThat(sent("CSV-5").at("/sent/interchange").asLong()).isEqualTo(file);

    replayed("operator", file, false);
    assertThat(files(document)).hasSize(1);
    replayed("approver", file, true);

    var files = until(() -> files(document), found -> found.size() == 2);
    assertThat(files)
        .extracting(f -> f.getFileName().toString())
        .anyMatch(n -> n.endsWith(".2.order.csv"));
    assertThat(files.get(0)).hasSameBinaryContentAs(files.get(1));
    assertThat(sent("CSV-4").at("/sent/deliveries")).hasSize(1);
  }

  // -- how it is told

  private static String order(String number, String description) {
    return order(number, description, "0");
  }

  private static String order(String number, String description, String revision) {
    return SendingTest.order(number, "V-1", "1")
        .replace("Bolts", description.replace("\"", "\\\""))
        .replace("\"issueDate\"", "\"revision\": \"%s\", \"issueDate\"".formatted(revision));
  }

  private void replayed(String who, long document, boolean force) {
    var person = Caller.person(hub, who, HubForTests.PASSWORD);
    var asked =
        """
        {"point": "delivery", "documents": [%d], "force": %s, "reason": "it was lost"}\
        """
            .formatted(document, force);
    var answer = person.post("/api/v1/replays", asked);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var replay = "/api/v1/replays/" + json(answer).path("id").asText();
    var ended =
        until(() -> json(person.get(replay)), r -> r.at("/replay/state").asText().equals("done"));
    assertThat(ended.at("/replay/counts/done").asInt()).as("%s", ended).isEqualTo(1);
  }

  private static JsonNode error(JsonNode document) {
    return document
        .path("violations")
        .valueStream()
        .filter(v -> v.path("severity").asText().equals("error"))
        .findFirst()
        .orElseThrow();
  }

  private static int lineOf(String text, String what) {
    return (int) text.substring(0, text.indexOf(what)).lines().count();
  }

  private String handOver(String to, String... documents) {
    var json =
        "{\"to\": \"%s\", \"documents\": [\n%s]}".formatted(to, String.join(",\n", documents));
    var erp = Caller.partner(hub, HubForTests.ERP_KEY);
    var answer = until(() -> erp.file(json), a -> a.statusCode() != CHANNEL_CLOSED);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return json;
  }

  private JsonNode sent(String number) {
    return until(() -> trace(number), d -> state(d).equals("delivered"));
  }

  private static String state(JsonNode document) {
    return document.at("/document/state").asText();
  }

  private JsonNode trace(String number) {
    var found = json(person().get("/api/v1/documents?key=" + number)).path("items");
    return found.isEmpty() ? found : document(found.get(0).path("id").asLong());
  }

  private JsonNode document(long id) {
    return json(person().get("/api/v1/documents/" + id));
  }

  private Caller person() {
    return Caller.person(hub, "viewer", HubForTests.PASSWORD);
  }

  private static String content(JsonNode document) {
    return "/api/v1/documents/" + document.at("/sent/interchange").asText() + "/content";
  }

  private Path theFile(JsonNode document) throws IOException {
    var files = files(document);
    assertThat(files).hasSize(1);
    return files.get(0);
  }

  /** In the partner's folders, by their delivery's id. */
  private List<Path> files(JsonNode document) throws IOException {
    var name = "%012d.".formatted(document.at("/sent/deliveries/0/id").asLong());
    try (var all = Files.walk(data)) {
      return all.filter(f -> f.getFileName().toString().startsWith(name)).sorted().toList();
    }
  }

  private static <T> T until(Callable<T> what, Predicate<T> holds) {
    return org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(1)).until(what, holds);
  }
}
