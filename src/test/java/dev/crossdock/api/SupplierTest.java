package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What suppliers send goes the whole way: stored, read, mapped, accepted, delivered, answered. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class SupplierTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @ParameterizedTest
  @CsvSource({
    "855, order-response",
    "856, shipment",
    "810, invoice",
  })
  void anX12DocumentReachesTheErpAndIsAnswered(String message, String type) throws IOException {
    var sent =
        input("x12/004010/" + message)
            .replace("NORTHMILL      ", "DOGWOODMILLS   ")
            .replace("OURCO          ", "EXAMPLEDIST    ")
            .replace("*000000311", "*000000" + message);
    delivered(Caller.partner(hub, HubForTests.DOGWOOD_KEY), sent, type, "997");
  }

  @ParameterizedTest
  @CsvSource({
    "ORDRSP, order-response",
    "DESADV, shipment",
    "INVOIC, invoice",
  })
  void anEdifactMessageReachesTheErpAndIsAnswered(String message, String type) throws IOException {
    var sent =
        input("edifact/D96A/" + message)
            .replaceFirst(
                "UNB\\+UNOC:3\\+[^+]*\\+[^+]*\\+", "UNB+UNOC:3+9506000400013:14+9506000134529:14+")
            .replace("R311", message);
    delivered(Caller.partner(hub, HubForTests.ESCHE_KEY), sent, type, "CONTRL");
  }

  private static String input(String map) throws IOException {
    return Files.readString(Path.of("mappings/" + map + ".examples/full/input.edi"), ISO_8859_1);
  }

  private static void delivered(Caller supplier, String sent, String type, String answer) {
    var status =
        json(await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> supplier.file(sent), a -> a.statusCode() != CHANNEL_CLOSED))
            .get("status")
            .asText();

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              var trace = json(supplier.get(status));
              assertThat(each(trace.get("documents"), "type")).as("%s", trace).containsOnly(type);
              assertThat(each(trace.get("documents"), "state"))
                  .as("%s", trace)
                  .containsOnly("delivered");
              assertThat(each(trace.get("acknowledgements"), "message")).contains(answer);
            });
  }

  private static List<String> each(JsonNode list, String field) {
    var found = new ArrayList<String>();
    list.forEach(item -> found.add(item.findPath(field).asText()));
    return found;
  }
}
