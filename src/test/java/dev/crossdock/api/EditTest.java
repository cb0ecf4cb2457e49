package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.cli.Main;
import dev.crossdock.cli.online.HubClient;
import dev.crossdock.cli.online.HubProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a person writes in place of an invoice takes effect once a second person approved it. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class EditTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String INVOICE =
      """
      ISA*00*          *00*          *ZZ*DOGWOODMILLS   *ZZ*EXAMPLEDIST    *260301*0910*U*00401*000000977*0*P*>~
      GS*IN*DOGWOODMILLS*EXAMPLEDIST*20260301*0910*97*X*004010~
      ST*810*0001~
      BIG*20260122*EDIT-77**4500012345***CR~
      N1*SE*North Mill*92*NM~
      IT1*1*10*CA*9.25**UP*614141000037~
      TDS*9250~
      SE*6*0001~
      GE*1*97~
      IEA*1*000000977~
      """;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject Jdbi jdbi;

  @Test
  void anInvoiceThatWasEditedWaitsForASecondPerson() throws IOException {
    var approver = person("approver");
    long id = rejected(INVOICE);
    var before = canonical(id);
    var edited = (ObjectNode) JSON.readTree(before);
    ((ObjectNode) edited.at("/lines/0/item")).put("gtin", "614141000036");

    var dry = json(approver.post("/api/v1/replays/dry-run", asked(id, edited)));
    assertThat(dry.at("/documents/0/differs")).hasSize(1);
    assertThat(dry.at("/documents/0/differs/0/path").asText()).isEqualTo("lines[0].item.gtin");
    assertThat(dry.at("/documents/0/gone/0/code").asText()).isEqualTo("gtin-invalid");
    assertThat(dry.at("/documents/0/becomes").asText()).startsWith("accepted");
    assertThat(canonical(id)).isEqualTo(before);

    assertThat(status(person("viewer"), "", asked(id, edited))).isEqualTo(403);
    assertThat(status(approver, "", asked(id, edited.deepCopy().put("number", "OTHER"))))
        .isEqualTo(400);
    assertThat(status(approver, "", asked(id, edited.deepCopy().put("issueDate", "soon"))))
        .isEqualTo(400);

    var begun = json(approver.post("/api/v1/replays", asked(id, edited)));
    assertThat(begun.path("state").asText()).isEqualTo("to-approve");
    var moves = "/" + begun.path("id").asText() + "/transitions";
    var approve = "{\"transition\": \"approve\", \"reason\": \"checked with the contract\"}";
    assertThat(status(person("operator"), moves, approve)).isEqualTo(403);
    assertThat(status(approver, moves, approve)).isEqualTo(403);
    assertThat(status(approver, moves, "{\"transition\": \"resume\"}")).isEqualTo(409);
    assertThat(canonical(id)).isEqualTo(before);

    assertThat(status(person("admin"), moves, approve)).isEqualTo(200);
    var trace =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> json(approver.get("/api/v1/documents/" + id)),
                t -> t.at("/document/state").asText().equals("delivered"));
    assertThat(canonical(id)).contains("614141000036");
    assertThat(trace.at("/replays/0/before/canonical").toString()).contains("614141000037");
    var history =
        json(approver.get("/api/v1/replays/" + begun.path("id").asText())).path("history");
    assertThat(history.at("/0/actor").asText()).isEqualTo("approver");
    assertThat(history.at("/1/actor").asText()).isEqualTo("admin");
    assertThat(history.at("/1/action").asText()).isEqualTo("approve");
    assertThat(history.at("/1/reason").asText()).isEqualTo("checked with the contract");
    assertThat(status(person("admin"), moves, approve)).isEqualTo(409);
  }

  /** Between the edit and its approval today's map made nothing of the document. */
  @Test
  void anEditOfWhatIsNotThereAnyMoreIsNotDone() throws IOException {
    long id = rejected(INVOICE.replace("000000977", "000000980").replace("EDIT-77", "EDIT-80"));
    var edited = (ObjectNode) JSON.readTree(canonical(id));
    ((ObjectNode) edited.at("/lines/0/item")).put("gtin", "614141000036");
    var begun = json(person("approver").post("/api/v1/replays", asked(id, edited)));
    jdbi.useHandle(h -> h.execute("delete from document_body where document_id = ?", id));

    approved(begun);

    var replay = "/api/v1/replays/" + begun.path("id").asText();
    var ended =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> json(person("viewer").get(replay)),
                r -> r.at("/replay/state").asText().equals("done"));
    assertThat(ended.at("/replay/counts/skipped").asInt()).isEqualTo(1);
    assertThat(json(person("viewer").get(replay + "/documents")).at("/items/0/code").asText())
        .isEqualTo("edit-is-another");
    var trace = json(person("viewer").get("/api/v1/documents/" + id));
    assertThat(trace.at("/document/state").asText()).isEqualTo("rejected");
  }

  /** Where a line feed ends a segment, an editor may well leave the last one out. */
  @Test
  void anEditOfBytesNeedNotEndItsLastSegment() throws IOException {
    var file =
        INVOICE
            .replace("000000977", "000000981")
            .replace("EDIT-77", "EDIT-81")
            .replace("~\n", "\n");
    long id = rejected(file);
    var document = file.substring(file.indexOf("ST*810"), file.indexOf("GE*1"));
    var edited = document.replace("614141000037", "614141000036");

    for (var written : List.of(edited, edited.strip(), edited + "\n")) {
      var dry = json(person("approver").post("/api/v1/replays/dry-run", askedRaw(id, written)));
      assertThat(dry.at("/documents/0/becomes").asText()).as(written).startsWith("accepted");
    }
    var without = document.replace("SE*6*0001", "");
    var cut = json(person("approver").post("/api/v1/replays/dry-run", askedRaw(id, without)));
    assertThat(cut.at("/documents/0/becomes").asText("")).doesNotStartWith("accepted");
  }

  private void approved(JsonNode begun) {
    var moves = "/" + begun.path("id").asText() + "/transitions";
    var approve = "{\"transition\": \"approve\", \"reason\": \"checked\"}";
    assertThat(status(person("admin"), moves, approve)).isEqualTo(200);
  }

  @Test
  void theBytesOfAnInvoiceAreEditedAndThoseThatCameStay() throws IOException {
    var approver = person("approver");
    var file = INVOICE.replace("000000977", "000000978").replace("EDIT-77", "EDIT-78");
    long id = rejected(file);
    var before = canonical(id);
    var bytes = stored(id);
    var document = file.substring(file.indexOf("ST*810"), file.indexOf("GE*1"));
    var edited = document.replace("614141000037", "614141000036");

    for (var wrong :
        Map.of(
                edited.replace("EDIT-78", "EDIT-79"),
                "edit-is-another",
                edited.replace("*810*", "*850*"),
                "edit-is-another",
                edited + edited.replace("0001", "0002"),
                "edit-is-more")
            .entrySet()) {
      var refused = json(approver.post("/api/v1/replays/dry-run", askedRaw(id, wrong.getKey())));
      assertThat(refused.at("/documents/0/skipReason").asText()).isEqualTo(wrong.getValue());
    }
    assertThat(status(approver, "", askedRaw(id, " \n"))).isEqualTo(400);
    assertThat(status(approver, "", askedRaw(id, edited).replace("\"raw\"", "\"canonical\"")))
        .isEqualTo(400);
    var dry = json(approver.post("/api/v1/replays/dry-run", askedRaw(id, edited)));
    assertThat(dry.at("/documents/0/differs").findValuesAsText("path"))
        .containsExactly(
            "lines[0].item.others[0].scheme", "lines[0].item.others[0].id", "lines[0].item.gtin");
    var written = Files.writeString(Files.createTempFile("edited", ".edi"), edited).toString();
    assertThat(run("replay", "edit", Long.toString(id), written, "--raw", "--dry-run")).isZero();
    assertThat(run("replay", "edit", Long.toString(id), written, "--raw", "--reason", "nobody"))
        .isEqualTo(1);
    assertThat(dry.at("/documents/0/gone/0/code").asText()).isEqualTo("gtin-invalid");
    assertThat(canonical(id)).isEqualTo(before);

    var begun = json(approver.post("/api/v1/replays", askedRaw(id, edited)));
    assertThat(begun.path("state").asText()).isEqualTo("to-approve");
    var moves = "/" + begun.path("id").asText() + "/transitions";
    var approve = "{\"transition\": \"approve\", \"reason\": \"checked with the contract\"}";
    assertThat(status(approver, moves, approve)).isEqualTo(403);
    assertThat(canonical(id)).isEqualTo(before);
    assertThat(status(person("admin"), moves, approve)).isEqualTo(200);
    var trace =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> json(approver.get("/api/v1/documents/" + id)),
                t -> t.at("/document/state").asText().equals("delivered"));

    assertThat(canonical(id)).contains("614141000036");
    assertThat(trace.at("/replays/0/before/canonical").toString()).contains("614141000037");
    assertThat(stored(id)).isEqualTo(bytes).contains("614141000037");
    var kept = json(approver.get("/api/v1/replays/" + begun.path("id").asText()));
    assertThat(text(kept.at("/replay/order/edit/raw/bytes"))).isEqualTo(edited.strip());
  }

  @Test
  void theCommandLineIsToldWhyNot() throws HubProblem {
    var hub = HubClient.open(data());
    var approve = Map.of("transition", "approve");
    var invoice = rejected(INVOICE.replace("000000977", "000000979").replace("EDIT-77", "EDIT-79"));
    var asked =
        Map.of(
            "point",
            "raw",
            "documents",
            List.of(invoice),
            "editedRaw",
            Base64.getEncoder().encodeToString(new byte[] {'S', 'T'}),
            "reason",
            "a test");
    assertThatThrownBy(() -> hub.post("/api/v1/replays", asked))
        .hasMessageContaining("two persons");
    assertThatThrownBy(
            () ->
                hub.as("viewer", HubForTests.PASSWORD.toCharArray())
                    .post("/api/v1/replays/1/transitions", approve))
        .isInstanceOf(HubProblem.class)
        .hasMessageNotContaining("token");
    assertThatThrownBy(
            () ->
                hub.as("viewer", "wrong".toCharArray())
                    .post("/api/v1/replays/1/transitions", approve))
        .hasMessageContaining("no such user");
  }

  private static Path data() {
    return Path.of(ConfigProvider.getConfig().getValue("crossdock.data", String.class));
  }

  private static int run(String... arguments) {
    var data = data().toString();
    return Main.run(
        Stream.concat(Stream.of(arguments), Stream.of("--data", data)).toArray(String[]::new));
  }

  private static String text(JsonNode base64) {
    return new String(Base64.getDecoder().decode(base64.asText()), StandardCharsets.US_ASCII);
  }

  private String stored(long document) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select string_agg(convert_from(p.bytes, 'UTF8'), '' order by p.no)"
                        + " from transmission_part p join document d using (transmission_id)"
                        + " where d.id = :id")
                .bind("id", document)
                .mapTo(String.class)
                .one());
  }

  private static String askedRaw(long document, String edited) throws IOException {
    return JSON.writeValueAsString(
        Map.of(
            "point",
            "raw",
            "documents",
            List.of(document),
            "editedRaw",
            Base64.getEncoder().encodeToString(edited.getBytes(StandardCharsets.US_ASCII)),
            "reason",
            "the number was told by telephone"));
  }

  private Caller person(String role) {
    return Caller.person(hub, role, HubForTests.PASSWORD);
  }

  private static int status(Caller actor, String path, String body) {
    return actor.post("/api/v1/replays" + path, body).statusCode();
  }

  private static String asked(long document, JsonNode edited) throws IOException {
    return JSON.writeValueAsString(
        Map.of(
            "point",
            "canonical",
            "documents",
            List.of(document),
            "edited",
            edited.toString(),
            "reason",
            "the number was told by telephone"));
  }

  private String canonical(long document) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select canonical from document_body where document_id = :id")
                .bind("id", document)
                .mapTo(String.class)
                .one());
  }

  private long rejected(String file) {
    var dogwood = Caller.partner(hub, HubForTests.DOGWOOD_KEY);
    var status =
        json(await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> dogwood.file(file), a -> a.statusCode() == 202))
            .path("status")
            .asText();
    var trace =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> json(dogwood.get(status)),
                t -> t.at("/documentStates/rejected").asInt() == 1);
    return trace.at("/documents/0/id").asLong();
  }
}
