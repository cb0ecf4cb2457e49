package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.cli.Main;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.Exchanged;
import dev.crossdock.system.Alder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** {@code crossdock bytes} shows what came, what went and what targets were asked. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class BytesCommandTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Deliveries deliveries;

  @Test
  void showsWhatCameWhatWentAndEachAttempt() throws IOException {
    var edi =
        Alder.interchange(
            871_501,
            "P",
            Alder.order("BC-GOOD"),
            new Alder.Group(
                "PO", Alder.order("BC-BAD").document().replace("PO1*1*10", "PO1*1*1x")));
    var trace = sent(HubForTests.ALDER_KEY, edi);
    var transmission = trace.at("/transmission/number").asText();
    var good = trace.at("/documents/0");
    var bad = trace.at("/documents/1/id").asText();

    assertThat(run("bytes", "transmission:" + transmission))
        .startsWith("transmission " + transmission + ", what came in: EDI, a line a segment (")
        .contains(
            "        0  ISA*00*",
            "  PO1*1*1x*EA*1.25**VN*V1~\n"
                + " ".repeat(11 + "PO1*1*".length())
                + "^ error element-character-invalid: This is not a number. It is written with a"
                + " decimal point, such as 12.5.\n")
        .endsWith("|0");
    assertThat(run("bytes", "BC-BAD"))
        .startsWith("document " + bad + ", what came in: EDI")
        .contains("  ST*850*0001~", "^ error element-character-invalid")
        .doesNotContain("ISA*");
    assertThat(run("bytes", "document:" + bad, "--sent"))
        .contains(", what was sent: EDI", "  AK5*R", "|0");

    attempts(good);
    asItCame(edi, transmission, bad);
    textAndHex();
    wrongUsage(transmission);
    audited(bad);
  }

  private void attempts(JsonNode good) {
    var delivery = good.at("/deliveries/0/id").asLong();
    var document = "document:" + good.path("id").asText();
    assertThat(run("bytes", document, "--attempts"))
        .contains(
            "delivery " + delivery + " to erp-orders, attempt 1: nothing of it is kept", "|0");

    deliveries.keep(
        List.of(
            new Exchanged(
                delivery,
                1,
                "POST /orders\nAuthorization: ***",
                "{\"number\": \"BC-GOOD\"}".getBytes(UTF_8),
                21,
                "HTTP 503\nRetry-After: 2",
                "busy".getBytes(UTF_8),
                4)));
    assertThat(run("bytes", document, "--attempts"))
        .isEqualTo(
            """
            delivery %d to erp-orders, attempt 1
            request, 21 bytes
              POST /orders
              Authorization: ***
                    0  {"number": "BC-GOOD"}
            response, 4 bytes
              HTTP 503
              Retry-After: 2
                    0  busy

            |0\
            """
                .formatted(delivery));
  }

  private void asItCame(String edi, String transmission, String bad) throws IOException {
    assertThat(run("bytes", "transmission:" + transmission, "--raw")).isEqualTo(edi + "|0");
    var folder = Files.createTempDirectory("crossdock-bytes");
    var file = folder.resolve("bad.edi");
    assertThat(run("bytes", "document:" + bad, "--output", file.toString())).isEqualTo("|0");
    assertThat(Files.readString(file)).startsWith("ST*850*0001~BEG*00*SA*BC-BAD*").endsWith("~");
    assertThat(edi).contains(Files.readString(file));
    var sent = folder.resolve("sent.edi");
    assertThat(run("bytes", "document:" + bad, "--sent", "-o", sent.toString())).isEqualTo("|0");
    assertThat(Files.readString(sent)).startsWith("ISA*").contains("AK5*R");
  }

  private void textAndHex() {
    var text = sent(HubForTests.CEDAR_KEY, "Order;Order Date\r\nBC-1;x\r\n");
    assertThat(run("bytes", "transmission:" + text.at("/transmission/number").asText()))
        .contains("what came in: text (", "        0  Order;Order Date\n", "       18  BC-1;x\n");
    var junk = sent(HubForTests.CEDAR_KEY, "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
    assertThat(run("bytes", "transmission:" + junk.at("/transmission/number").asText()))
        .contains("what came in: no text, in hexadecimal", "89 50 4e 47 0d 0a 1a 0a");
  }

  private static void wrongUsage(String transmission) {
    assertThat(run("bytes")).endsWith("|64");
    assertThat(run("bytes", "transmission:x")).endsWith("|64");
    assertThat(run("bytes", "transmission:" + transmission, "--sent", "--attempts"))
        .endsWith("|64");
    assertThat(run("bytes", "transmission:" + transmission, "--raw", "--attempts")).endsWith("|64");
    assertThat(run("bytes", "transmission:999999999")).isEqualTo("|1");
    assertThat(run("bytes", "--help")).contains("--attempts", "|0");
  }

  private void audited(String document) {
    var approver = Caller.person(hub, "approver", HubForTests.PASSWORD);
    var acts = json(approver.get("/api/v1/audit?action=document-view&object=document:" + document));
    assertThat(acts.path("items")).isNotEmpty();
  }

  private JsonNode sent(String key, String text) {
    var partner = Caller.partner(hub, key);
    var bytes = text.getBytes(ISO_8859_1);
    var status =
        json(await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> partner.file("file", bytes), a -> a.statusCode() != CHANNEL_CLOSED))
            .get("status")
            .asText();
    var person = Caller.person(hub, "viewer", HubForTests.PASSWORD);
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> json(person.get(status)), BytesCommandTest::isDecided);
  }

  /** Answered, and nothing is on its way any more. */
  private static boolean isDecided(JsonNode trace) {
    var states = new ArrayList<String>();
    trace.path("documents").forEach(d -> states.add(d.path("state").asText()));
    return !trace.path("acknowledgements").isEmpty()
        && states.stream().noneMatch(s -> s.equals("read") || s.equals("accepted"));
  }

  /** What it printed, and its exit code. */
  private static String run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add("--data");
    all.add(ConfigProvider.getConfig().getValue("crossdock.data", String.class));
    var out = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      int end = Main.run(all.toArray(String[]::new));
      return printed.toString(UTF_8) + '|' + end;
    } finally {
      System.setOut(out);
    }
  }
}
