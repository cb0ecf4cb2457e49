package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The hub tells where the fields of a stored document came from, by what read it first. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class DocumentLineageTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @Test
  void tellsEachFieldWithItsPlaceInTheBytesThatCame() throws IOException {
    var sent = response("L1");
    var document = delivered(sent);
    var viewer = Caller.person(hub, "viewer", HubForTests.PASSWORD);

    var detail = json(viewer.get(document)).get("document");
    assertThat(detail.get("map").asText()).isEqualTo("x12/004010/855");
    assertThat(detail.get("mapVersion").asText()).hasSize(16);
    assertThat(detail.get("grammar").asText()).isEqualTo("x12/004010/855");
    assertThat(detail.get("grammarVersion").asText()).hasSize(16);

    var lineage = json(viewer.get(document + "/lineage"));
    assertThat(lineage.get("mapVersion")).isEqualTo(detail.get("mapVersion"));
    assertThat(lineage.get("fields")).isNotEmpty();
    for (var field : lineage.get("fields")) {
      field.get("from").forEach(source -> liesThere(sent, source));
    }
    lineage.get("unread").forEach(source -> liesThere(sent, source));
    assertThat(lineage.get("unread")).isNotEmpty();
  }

  private static void liesThere(String sent, JsonNode source) {
    int from = source.get("offset").asInt();
    var written = sent.substring(from, from + source.get("length").asInt());
    var read = source.get("text").asText();
    assertThat(written.matches("\\d[0-9.]*e\\d+") ? decimal(written) : written).isEqualTo(read);
  }

  private static String decimal(String number) {
    return new BigDecimal(number).toPlainString();
  }

  @Test
  void tellsItOfEachDocumentOfAFileWithoutAnEnvelope() throws IOException {
    var sent =
        Files.readString(Path.of("mappings/json/gorse-orders.examples/several/input.json"))
            .replace("\"G-", "\"GL-");
    var gorse = Caller.partner(hub, HubForTests.GORSE_KEY);
    var status =
        json(await()
                .atMost(Duration.ofMinutes(1))
                .until(
                    () -> gorse.file("orders.json", sent.getBytes(UTF_8)),
                    a -> a.statusCode() != CHANNEL_CLOSED))
            .get("status")
            .asText();
    var trace =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> json(gorse.get(status)), t -> t.path("documents").size() == 2);

    for (var document : trace.get("documents")) {
      var lineage =
          json(gorse.get("/api/v1/documents/" + document.findPath("id").asLong() + "/lineage"));
      assertThat(lineage.get("map").asText()).isEqualTo("json/gorse-orders");
      assertThat(lineage.get("number").asText()).startsWith("GL-");
      for (var field : lineage.get("fields")) {
        field.get("from").forEach(source -> liesThere(sent, source));
      }
    }
  }

  @Test
  void onlyWhoMaySeeTheDocumentIsTold() throws IOException {
    var document = delivered(response("L2"));

    assertThat(Caller.partner(hub, HubForTests.DOGWOOD_KEY).get(document + "/lineage").statusCode())
        .isEqualTo(200);
    var other = Caller.partner(hub, HubForTests.ESCHE_KEY).get(document + "/lineage");
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(Caller.nobody(hub).get(document + "/lineage").statusCode()).isEqualTo(401);
  }

  @Test
  void saysWhyItCannotTell() throws IOException {
    var document = delivered(response("L3"));
    var id = Long.parseLong(document.substring(document.lastIndexOf('/') + 1));
    var viewer = Caller.person(hub, "viewer", HubForTests.PASSWORD);

    jdbi.useHandle(
        h ->
            h.execute(
                "update document set map_version = 'before' || substr(map_version, 7) where id = ?",
                id));
    var unknown = viewer.get(document + "/lineage");
    assertThat(unknown.statusCode()).isEqualTo(410);
    assertThat(unknown.body()).contains("version-not-kept");

    moveBytes("-transmission_id", "transmission_id", id);
    var gone = viewer.get(document + "/lineage");
    moveBytes("-transmission_id", "-transmission_id", id);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("bytes-gone");

    jdbi.useHandle(h -> h.execute("update document set map_version = null where id = ?", id));
    var none = viewer.get(document + "/lineage");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("not-mapped");
  }

  /** Away from their transmission, and back. */
  private void moveBytes(String to, String from, long document) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update transmission_part set transmission_id = "
                    + to
                    + " where "
                    + from
                    + " = (select transmission_id from document where id = ?)",
                document));
  }

  private static String response(String number) throws IOException {
    return Files.readString(Path.of("mappings/x12/004010/855.examples/full/input.edi"), ISO_8859_1)
        .replace("CUR*SE*USD~", "CUR*SE*USD*1.2500~") // nothing reads the rate
        .replace("NORTHMILL      ", "DOGWOODMILLS   ")
        .replace("OURCO          ", "EXAMPLEDIST    ")
        .replace("*000000311", "*0000077" + number.charAt(1) + "1")
        .replace("SO-88121", "SO-" + number)
        .replace("4500012346", "45000-" + number);
  }

  /** Address of its document. */
  private String delivered(String sent) {
    var dogwood = Caller.partner(hub, HubForTests.DOGWOOD_KEY);
    var status =
        json(await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> dogwood.file(sent), a -> a.statusCode() != CHANNEL_CLOSED))
            .get("status")
            .asText();
    var trace =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> json(dogwood.get(status)),
                t -> t.path("documents").findPath("state").asText().equals("delivered"));
    return "/api/v1/documents/" + trace.get("documents").get(0).findPath("id").asLong();
  }
}
