package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that are not EDI go the whole way, each of their documents by itself. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class FileFormatsTest {
  private static final int CHANNEL_CLOSED = 503;
  private static final String GLN = "9506000500010";

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Test
  void anUblOrderReachesTheErp() throws IOException {
    var trace = sent(xml("ubl/2.1/Order", "full").replace("9506000300016", GLN));

    assertThat(each(trace.get("documents"), "type")).containsExactly("order");
    assertThat(each(trace.get("documents"), "state")).containsExactly("delivered");
  }

  @Test
  void anUblOrderThatNamesAnotherBuyerIsRejected() throws IOException {
    var other = xml("ubl/2.1/Order", "full").replace("PO-77001", "PO-77003");
    var trace = sent(other);

    assertThat(each(trace.get("documents"), "state")).containsExactly("rejected");
    assertThat(trace.toString()).contains("sender-channel-mismatch");
  }

  @Test
  void oneBadDocumentOfAFileHarmsNoOther() throws IOException {
    var trace = sent(xml("xml/fern-orders", "bad"));

    assertThat(each(trace.get("documents"), "state"))
        .containsExactly("rejected", "rejected", "delivered", "rejected");
  }

  @Test
  void anEntityBombIsRefusedAndATraceTellsWhere() throws IOException {
    var trace = sent(xml("ubl/2.1/Order", "entities"));

    assertThat(trace.toString()).contains("xml-dtd-refused").contains("rejected");
  }

  @Test
  void jsonGoesTheSameWay() throws IOException {
    var trace = sent(HubForTests.GORSE_KEY, input("json/gorse-orders", "several", "json"));

    assertThat(each(trace.get("documents"), "state")).containsExactly("delivered", "delivered");
  }

  @Test
  void recordsGoTheSameWay() throws IOException {
    var trace = sent(HubForTests.HEATH_KEY, input("csv/heath/shipment", "bad", "csv"));

    assertThat(each(trace.get("documents"), "state"))
        .containsExactly("rejected", "rejected", "rejected", "rejected", "rejected", "delivered");
  }

  @Test
  void eachFileOfAnArchiveIsReadAsIfItHadComeAlone() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "one.xml", xml("ubl/2.1/ReceiptAdvice", "full").replace("9506000300016", GLN));
      put(zip, "two.xml", "<broken");
      put(zip, "three.xml", xml("xml/fern-orders", "several").replace("F-10", "F-20"));
    }
    var fern = Caller.partner(hub, HubForTests.FERN_KEY);
    var answer =
        json(
            await()
                .atMost(Duration.ofMinutes(1))
                .until(
                    () -> fern.file("day.zip", bytes.toByteArray()),
                    a -> a.statusCode() != CHANNEL_CLOSED));
    long archive = answer.get("transmission").asLong();
    var told =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> json(fern.get(answer.get("status").asText())).toString(),
                t -> t.contains("archive-unpacked"));
    assertThat(told).contains("3 files were taken");

    var states = new ArrayList<String>();
    for (long transmission = archive + 1; transmission <= archive + 3; transmission++) {
      var status = "/api/v1/transmissions/" + transmission;
      var trace =
          await()
              .atMost(Duration.ofMinutes(1))
              .until(() -> json(fern.get(status)), FileFormatsTest::isDecided);
      assertThat(trace.toString()).contains("day.zip/");
      states.add(String.join("+", each(trace.get("documents"), "state")));
    }
    assertThat(states).containsExactly("delivered", "", "delivered+delivered");
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String xml(String map, String name) throws IOException {
    return input(map, name, "xml");
  }

  private static String input(String map, String name, String kind) throws IOException {
    return Files.readString(Path.of("mappings/" + map + ".examples/" + name + "/input." + kind));
  }

  private JsonNode sent(String text) {
    return sent(HubForTests.FERN_KEY, text);
  }

  private JsonNode sent(String key, String text) {
    var partner = Caller.partner(hub, key);
    var status =
        json(await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> partner.file(text), a -> a.statusCode() != CHANNEL_CLOSED))
            .get("status")
            .asText();
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> json(partner.get(status)), FileFormatsTest::isDecided);
  }

  private static boolean isDecided(JsonNode trace) {
    var states = each(trace.get("documents"), "state");
    return states.isEmpty()
        ? trace.toString().contains("\"rejected\"")
        : states.stream().noneMatch(s -> s.equals("read") || s.equals("accepted"));
  }

  private static List<String> each(JsonNode list, String field) {
    var found = new ArrayList<String>();
    list.forEach(item -> found.add(item.findPath(field).asText()));
    return found;
  }
}
