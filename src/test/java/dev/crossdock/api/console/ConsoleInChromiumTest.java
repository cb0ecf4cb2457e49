package dev.crossdock.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.api.Caller;
import dev.crossdock.api.HubForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an operator does, in a real browser, with orders that went through the real hub. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ConsoleInChromiumTest {
  private static final Path SCRIPT = Path.of("src/main/webui/test/operator.mjs");
  private static final Path PICTURES = Path.of("target/console-pictures");
  private static final String BUNDLE = "/META-INF/resources/hawtio/index.html";

  @TestHTTPResource("/")
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Test
  void anOperatorFindsADocumentReadsItsTraceAndResolvesACase() throws Exception {
    var chromium = browser();
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

    operate(chromium, number, id);

    var file = Caller.json(viewer.get("/api/v1/cases/" + id));
    assertThat(file.at("/case/state").asText()).isEqualTo("resolved");
    assertThat(file.get("history"))
        .extracting(entry -> entry.get("who").asText(), entry -> entry.get("what").asText())
        .contains(tuple("operator", "comment"), tuple("operator", "resolve"));
    Chromium.report("Browser tests: the console was tested in " + chromium + ".");
  }

  private static JsonNode items(Caller caller, String path) {
    return Caller.json(caller.get(path)).get("items");
  }

  private static Path browser() {
    var chromium = Chromium.find();
    var bundled = ConsoleInChromiumTest.class.getResource(BUNDLE) != null;
    if (chromium.isPresent() && bundled) {
      return chromium.get();
    }
    var missing =
        bundled
            ? "no Chromium was found; install one or name one in CROSSDOCK_CHROMIUM"
            : "the console was left out of this build";
    Chromium.report("Browser tests: NOT RUN, " + missing + ".");
    return Chromium.required() ? fail(missing) : abort(missing);
  }

  private void operate(Path chromium, String number, String caseId)
      throws IOException, InterruptedException {
    var log = Files.createTempFile("console", ".log");
    var node =
        new ProcessBuilder(
            "node",
            SCRIPT.toString(),
            hub.toString().replaceFirst("/$", ""),
            "operator",
            HubForTests.PASSWORD,
            number,
            caseId,
            PICTURES.toString());
    node.environment().put("CROSSDOCK_CHROMIUM", chromium.toString());
    var running = node.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var ended = running.waitFor(5, TimeUnit.MINUTES);
    running.destroy();
    assertThat(ended && running.exitValue() == 0)
        .as(Files.readString(log, StandardCharsets.UTF_8))
        .isTrue();
  }
}
