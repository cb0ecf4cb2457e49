package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.canonical.AcknowledgedItem;
import dev.crossdock.canonical.Acknowledgement;
import dev.crossdock.canonical.AcknowledgementResult;
import dev.crossdock.edi.Samples;
import dev.crossdock.mapping.Maps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Why a document of sound syntax was refused is told in the partner's standard, once. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class AdviceTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Test
  void an824TellsWhyAnInvoiceWasNotAccepted() throws IOException {
    var first = dogwood(invoice("ADV-1", 10, 901));
    answered(first, "997");

    var status = dogwood(invoice("ADV-1", 20, 902));
    answered(status, "824");
    var trace = until(status, t -> state(t).equals("rejected"));

    assertThat(messages(trace)).containsExactlyInAnyOrder("997", "824");
    var advice = content(trace, "824");
    assertThat(advice)
        .contains("GS*AG*EXAMPLEDIST*DOGWOODMILLS*", "ST*824*0001~BGN*00*")
        .contains("OTI*TR*IV*ADV-1*****902*0001*810*004010~")
        .contains("TED*006*Number ADV-1 came before with other content.");
    var read = read(advice);
    assertThat(read.result()).isEqualTo(AcknowledgementResult.REJECTED);
    assertThat(read.documentNumber()).isEqualTo("ADV-1");
    assertThat(read.errors().get(0).description()).contains("[document-number-reused]");

    // the partner's 997 about our 824 is matched with it and opens nothing
    var group = advice.replaceFirst("(?s).*\\nGS|.*?~GS", "GS").split("\\*", -1)[6];
    var answer = dogwood(functional(group));
    var consumed = until(answer, t -> state(t).equals("consumed"));
    assertThat(consumed.findValuesAsText("code")).doesNotContain("acknowledgement-unmatched");
    assertThat(messages(consumed)).isEmpty();
  }

  @Test
  void whatTheMapCanNotReadIsToldToo() throws IOException {
    var bad = invoice("ADV-2", 10, 903).replace("IT1*1*10*CA*", "IT1*1*10*1N*");
    var trace = answered(dogwood(bad), "824");
    assertThat(content(trace, "997")).contains("AK5*A~");
    assertThat(content(trace, "824")).contains("*ADV-2*****903*0001*810*004010~", "*IT1*4*3**1N~");
    assertThat(read(content(trace, "824")).errors().get(0).description())
        .contains("In IT103, segment 4 of it. [unit-unknown]");
  }

  @Test
  void anAperakTellsWhyAnEdifactInvoiceWasNotAccepted() throws IOException {
    var sound = Files.readString(Path.of("mappings/edifact/D96A/INVOIC.examples/full/input.edi"));
    var text =
        sound
            .replaceFirst("(?s)UNH\\+2\\+.*", "UNZ+1+R311'")
            .replaceFirst(
                "UNB\\+UNOC:3\\+[^+]*\\+[^+]*\\+", "UNB+UNOC:3+9506000400013:14+9506000134529:14+")
            .replace("R311", "ADV311")
            .replace("INV-5501", "ADV-3")
            .replaceFirst("QTY\\+47:48:PCE", "QTY+47:48:QQQ");
    var trace = answered(file(HubForTests.ESCHE_KEY, text), "APERAK");
    var advice = content(trace, "APERAK");
    assertThat(advice)
        .contains("APERAK:D:96A:UN'BGM+313+", "+27'", "RFF+IV:ADV-3'")
        .contains("ERC+NOMATCH:ZZZ'FTX+AAO+++");
    var read = read(advice);
    assertThat(read.result()).isEqualTo(AcknowledgementResult.REJECTED);
    assertThat(read.errors().get(0).description()).contains("QQQ", "[unit-unknown]");
  }

  // -- how it is told

  private static String invoice(String number, int quantity, int control) {
    return ("ISA*00*          *00*          *ZZ*DOGWOODMILLS   *ZZ*EXAMPLEDIST    *261121*1200*U"
            + "*00401*000000%d*0*P*>~GS*IN*DOGWOODMILLS*EXAMPLEDIST*20261121*1200*%d*X*004010~"
            + "ST*810*0001~BIG*20261120*%s**4500012345***DI~N1*SE*Dogwood*92*V-2001~"
            + "IT1*1*%d*CA*9.25**VN*AB3542~TDS*%d~SE*6*0001~GE*1*%d~IEA*1*000000%d~")
        .formatted(control, control, number, quantity, quantity * 925, control, control);
  }

  private static String functional(String group) {
    return "ISA*00*          *00*          *ZZ*DOGWOODMILLS   *ZZ*EXAMPLEDIST    *261121*1200*U"
        + "*00401*000000999*0*P*>~GS*FA*DOGWOODMILLS*EXAMPLEDIST*20261121*1200*999*X*004010~"
        + "ST*997*0001~AK1*AG*"
        + group
        + "~AK2*824*0001~AK5*A~AK9*A*1*1*1~SE*6*0001~GE*1*999~IEA*1*000000999~";
  }

  /** By our own reader. */
  private static AcknowledgedItem read(String text) throws IOException {
    var interchange = Samples.frame(text).interchanges().get(0);
    var frame = Samples.documents(text).get(0);
    var mapped =
        Maps.load(Samples.MAPPINGS)
            .edi(interchange.standard(), frame.message(), frame.version(), "", null, List.of())
            .orElseThrow()
            .map(frame, interchange, 1L);
    assertThat(mapped.grammar()).isEmpty();
    assertThat(mapped.mapping()).isEmpty();
    return ((Acknowledgement) Objects.requireNonNull(mapped.document())).acknowledged();
  }

  private String dogwood(String edi) {
    return file(HubForTests.DOGWOOD_KEY, edi);
  }

  private String file(String key, String edi) {
    var partner = Caller.partner(hub, key);
    return json(await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> partner.file(edi), a -> a.statusCode() != CHANNEL_CLOSED))
        .get("status")
        .asText();
  }

  private JsonNode answered(String status, String message) {
    return until(status, t -> messages(t).contains(message));
  }

  private JsonNode until(String status, Predicate<JsonNode> holds) {
    var person = Caller.person(hub, "viewer", HubForTests.PASSWORD);
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> json(person.get(status)), t -> holds.test(t));
  }

  private static String state(JsonNode trace) {
    return trace.path("documents").path(0).findPath("state").asText();
  }

  private static List<String> messages(JsonNode trace) {
    return StreamSupport.stream(trace.path("acknowledgements").spliterator(), false)
        .map(a -> a.findPath("message").asText())
        .toList();
  }

  private String content(JsonNode trace, String message) {
    for (var answer : trace.path("acknowledgements")) {
      if (answer.findPath("message").asText().equals(message)) {
        return Caller.person(hub, "viewer", HubForTests.PASSWORD)
            .get("/api/v1/documents/" + answer.findPath("id").asText() + "/content")
            .body();
      }
    }
    return "";
  }
}
