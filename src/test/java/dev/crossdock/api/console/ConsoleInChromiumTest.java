package dev.crossdock.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.api.Caller;
import dev.crossdock.api.HubForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator does, in a real browser, with orders that went through the real hub. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ConsoleInChromiumTest {
  private static final String PICTURES = "target/console-pictures";

  @TestHTTPResource("/")
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Test
  void anOperatorFindsADocumentReadsItsTraceAndResolvesACase() throws Exception {
    var number = "PO-" + UUID.randomUUID().toString().substring(0, 8);
    var alder = Caller.partner(hub, HubForTests.ALDER_KEY);
    alder.file(Orders.good(number, 1001));
    alder.file(Orders.withoutQuantity("BAD-" + number, 1002));
    var viewer = Caller.person(hub, "viewer", HubForTests.PASSWORD);
    var delivered = "/api/v1/documents?type=order&state=delivered&key=" + number;
    var opened = "/api/v1/cases?q=BAD-" + number;
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              assertThat(items(viewer, delivered)).hasSize(1);
              assertThat(items(viewer, opened)).hasSize(1);
            });
    var id = items(viewer, opened).get(0).get("id").asText();

    new BrowserScript("operator.mjs", Map.of())
        .run(
            hub.toString().replaceFirst("/$", ""),
            "operator",
            HubForTests.PASSWORD,
            number,
            id,
            PICTURES);

    var file = Caller.json(viewer.get("/api/v1/cases/" + id));
    assertThat(file.at("/case/state").asText()).isEqualTo("resolved");
    assertThat(file.get("history"))
        .extracting(entry -> entry.get("actor").asText(), entry -> entry.get("action").asText())
        .contains(tuple("operator", "comment"), tuple("operator", "resolve"));
  }

  private static JsonNode items(Caller caller, String path) {
    return Caller.json(caller.get(path)).get("items");
  }
}
