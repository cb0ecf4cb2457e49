package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are not EDI go the whole way, each of their documents by itself. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class FileFormatsTest {
  private static final int DOOR_CLOSED = 503;
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
    assertThat(trace.toString()).contains("sender-not-of-door");
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

  private static String xml(String map, String name) throws IOException {
    return input(map, name, "xml");
  }

  private static String input(String map, String name, String kind) throws IOException {
    return Files.readString(Path.of("mappings/" + map + ".cases/" + name + "/input." + kind));
  }

  private JsonNode sent(String text) {
    return sent(HubForTests.FERN_KEY, text);
  }

  private JsonNode sent(String key, String text) {
    var partner = Caller.partner(hub, key);
    var status =
        json(await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> partner.file(text), a -> a.statusCode() != DOOR_CLOSED))
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
