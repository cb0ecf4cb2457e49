package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.cli.Main;
import dev.crossdock.reconciliation.ReconciliationCheck;
import dev.crossdock.stage.Signals;
import dev.crossdock.system.Orders850;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Reconciliation of a hub at work: whatever arrives is reconciled, and a broken count is found. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ReconciliationWholeWayTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Signals signals;

  @Inject
  @SuppressWarnings("NullAway.Init")
  MeterRegistry metrics;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ReconciliationCheck check;

  @Test
  void reconcilesWhateverArrivesAndFindsABrokenCount() throws IOException {
    sendAllKinds();
    untilAsserted(() -> assertThat(reconciliation("").path("discrepancies")).isEmpty());
    assertThat(reconciliation("").path("reconciled").asBoolean()).isTrue();
    untilAsserted(() -> assertThat(underWay()).isZero());
    var whole = reconciliation("");
    assertThat(whole.path("discrepancies")).as("%s", whole).isEmpty();
    assertThat(whole.path("channels").findValuesAsText("partner")).contains("alder", "erp", "fern");
    assertThat(run()).isZero();

    long broken =
        jdbi.withHandle(
            h ->
                h.select("select max(id) from transmission where partner = 'alder'")
                    .mapTo(Long.class)
                    .one());
    change("update transmission set size = size + 1 where id = ?", broken);
    var found = reconciliation("?partner=alder");
    assertThat(found.path("reconciled").asBoolean()).isFalse();
    assertThat(found.path("discrepancies").findValuesAsText("message"))
        .anySatisfy(m -> assertThat(m).contains("Transmission " + broken, "bytes received"));
    assertThat(reconciliation("?partner=fern").path("reconciled").asBoolean()).isTrue();
    assertThat(run()).isEqualTo(2);

    change("update transmission set received_at = received_at - interval '1 hour'");
    untilAsserted(
        () -> {
          signals.wakeOne("reconciliation");
          assertThat(gauge()).isPositive();
          assertThat(openCases()).hasSize(1);
        });
    assertThat(openCases().at("/0/owner").asText()).isEqualTo("platform");

    change("update transmission set size = size - 1 where id = ?", broken);
    untilAsserted(
        () -> {
          signals.wakeOne("reconciliation");
          assertThat(gauge()).isZero();
          assertThat(openCases()).isEmpty();
        });
  }

  private void sendAllKinds() throws IOException {
    send(HubForTests.ALDER_KEY, "\r\n" + Orders850.interchange(9001, "RECON", 3) + "\r\n");
    send(HubForTests.ALDER_KEY, Orders850.interchange(9002, "RECON-B", 2).replace("IEA", "JEA"));
    send(HubForTests.ALDER_KEY, "no EDI at all");
    send(HubForTests.ALDER_KEY, "");
    for (var channel :
        new String[] {"x12", "x12-one", "edifact", "edifact-one", "csv", "csv-one"}) {
      var file = channel + (channel.startsWith("csv") ? ".csv" : ".edi");
      var text = Files.readString(Path.of("src/test/resources/bad-input", file), ISO_8859_1);
      send(HubForTests.ALDER_KEY, text);
      send(HubForTests.BIRKE_KEY, text);
      send(HubForTests.ALDER_KEY, "garbage" + text + text.substring(0, text.length() / 2));
    }
    send(HubForTests.FERN_KEY, example("ubl/2.1/Order/full/input.xml"));
    send(HubForTests.FERN_KEY, example("xml/fern-orders/bad/input.xml"));
    send(HubForTests.FERN_KEY, example("ubl/2.1/Order/entities/input.xml"));
    send(HubForTests.GORSE_KEY, example("json/gorse-orders/several/input.json"));
    send(HubForTests.HEATH_KEY, example("csv/heath/shipment/bad/input.csv"));
    var zipped = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry("one.xml"));
      zip.write(example("xml/fern-orders/several/input.xml").getBytes(ISO_8859_1));
      zip.putNextEntry(new ZipEntry("two.xml"));
      zip.write("<broken".getBytes(ISO_8859_1));
    }
    send(HubForTests.FERN_KEY, zipped.toString(ISO_8859_1));
    send(
        HubForTests.ERP_KEY,
        "{\"to\": \"dogwood\", \"documents\": [%s, %s]}"
            .formatted(
                SendingTest.order("RECON-1", "V-1", "1"),
                SendingTest.order("RECON-2", "V-1", "1").replace("Bolts", "Nuts * Bolts")));
    send(
        HubForTests.ERP_KEY,
        "{\"to\": \"cedar\", \"documents\": [%s, %s]}"
            .formatted(
                SendingTest.order("RECON-3", "V-1", "1"),
                SendingTest.order("RECON-4", "V-1", "1")));
    send(HubForTests.ERP_KEY, "{\"to\": ");
  }

  /** With numbers that no other test on this hub sends. */
  private static String example(String path) throws IOException {
    int at = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
    return Files.readString(
            Path.of("mappings/" + path.substring(0, at) + ".examples" + path.substring(at)),
            ISO_8859_1)
        .replace("F-10", "F-70")
        .replace("G-", "RG-")
        .replace("DA-", "RDA-")
        .replace("PO-77", "PO-70");
  }

  private void send(String key, String content) {
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> Caller.partner(hub, key).file("order", content.getBytes(ISO_8859_1)),
            a -> a.statusCode() != CHANNEL_CLOSED);
  }

  private long underWay() {
    return jdbi.withHandle(
        h ->
            h.select(
                    """
                    select (select count(*) from transmission where state in ('received', 'framed'))
                      + (select count(*) from document where state in ('read', 'accepted'))
                    """)
                .mapTo(Long.class)
                .one());
  }

  private void change(String sql, Object... arguments) {
    jdbi.useHandle(h -> h.execute(sql, arguments));
  }

  private JsonNode reconciliation(String query) {
    return json(viewer().get("/api/v1/reconciliation" + query));
  }

  private JsonNode openCases() {
    return json(viewer().get("/api/v1/cases?code=reconciliation-discrepancy")).path("items");
  }

  private Caller viewer() {
    return Caller.person(hub, "viewer", HubForTests.PASSWORD);
  }

  private double gauge() {
    assertThat(check).isNotNull();
    return metrics.get("crossdock.reconciliation.discrepancies").gauge().value();
  }

  private static int run() {
    var data = ConfigProvider.getConfig().getValue("crossdock.data", String.class);
    return Main.run("reconciliation", "--data", data);
  }

  private static void untilAsserted(ThrowingRunnable holds) {
    org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(holds);
  }
}
