package dev.crossdock.acknowledgement;

import static dev.crossdock.app.X12Files.isa;
import static dev.crossdock.app.X12Files.orders;
import static dev.crossdock.app.X12Files.x12;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.diagnostics.AcknowledgementCode;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What partners are told of what they sent, on PostgreSQL and without Camel. */
class AcknowledgementsOutTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private StagesOnPostgres hub;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  private void read(String partner, String content) throws Exception {
    hub.receive(partner, "file", content);
    hub.work();
  }

  private List<String> messages() {
    return hub.strings("select message from document where direction = 'out' order by id");
  }

  private static String invoice(int control, String number, int quantity, String unit) {
    return x12(
        "MILL",
        control,
        "IN",
        ("ST*810*0001~BIG*20261120*%s**O1***DI~N1*SE*Mill*92*V-1~IT1*1*%d*%s*9.25**VN*AB~"
                + "TDS*%d~SE*6*0001~")
            .formatted(number, quantity, unit, quantity * 925));
  }

  @Test
  void a999AnswersNewerGroupsAndA997OlderOnes() throws Exception {
    var older = orders("MODERN", 1, "A1");
    read("modern", older);
    read("modern", orders("MODERN", 2, "A2").replace("*X*004010~", "*X*005010~"));
    assertThat(messages()).containsExactly("997", "999");
    assertThat(hub.written().get(1)).contains("~AK2*850*0001~IK5*A~AK9*A*1*1*1~");
  }

  @Test
  void aTa1ComesWhereTheSenderAsksForIt() throws Exception {
    read("modern", orders("MODERN", 1, "A1").replace("*000000001*0*P*", "*000000001*1*P*"));
    assertThat(messages()).containsExactly("TA1", "997");
    assertThat(hub.written().get(0)).contains("TA1*000000001*261130*1200*A*000~");
  }

  @Test
  void aBrokenEnvelopeIsAnsweredByATa1AloneAndNothingOfItIsRead() throws Exception {
    read("acme", orders("ACME", 1, "A1").replace("~IEA*1*000000001~", "~IEA*1*000000009~"));
    assertThat(messages()).containsExactly("TA1");
    assertThat(hub.written().get(0)).contains("TA1*000000001*261130*1200*R*001~");
    assertThat(hub.documents()).noneMatch(d -> d.endsWith(" accepted"));
  }

  @Test
  void whoIsUnknownOrDidNotAgreeGetsNoAnswer() throws Exception {
    read("acme", orders("STRANGER", 1, "A1"));
    assertThat(messages()).isEmpty();
  }

  @Test
  void acknowledgementsAreNotAcknowledged() throws Exception {
    read("mill", x12("MILL", 1, "FA", "ST*997*0001~AK1*PO*1~AK9*A*1*1*1~SE*4*0001~"));
    read("mill", isa("MILL", 2) + "TA1*000000001*261130*1200*A*000~IEA*0*000000002~");
    read("holm", AcknowledgementsInTest.contrl(3, "1", "7", ""));
    assertThat(messages()).isEmpty();
  }

  @Test
  void aCopyIsAnsweredAsTheCopyItIs() throws Exception {
    read("acme", orders("ACME", 1, "A1"));
    read("acme", orders("ACME", 1, "A1"));
    assertThat(hub.documents()).containsExactly("A1 accepted", "- duplicate");
    assertThat(messages()).containsExactly("997", "TA1");
    assertThat(hub.written().get(1)).contains("*R*025~");
  }

  /** The numbers of its acknowledgements come back with the batch that fails. */
  @Test
  void aFailureBehindTheAnswersLeavesNoGap() throws Exception {
    hub.receive("acme", "1", orders("ACME", 1, "A1"));
    hub.receive("acme", "2", orders("ACME", 2, "POISON"));
    hub.receive("acme", "3", orders("ACME", 3, "A3"));
    hub.runRead(
        20,
        batch -> {
          if (batch.documents().stream()
              .anyMatch(d -> "POISON".equals(d.entry().documentNumber()))) {
            throw new IllegalStateException("our own fault");
          }
        });
    assertThat(hub.transmissions()).containsExactly("read", "failed", "read");
    assertThat(controlNumbers()).containsExactly("1", "2");
    assertThat(hub.strings("select last::text from control_counter")).containsExactly("2", "2");
  }

  @Test
  void ofTwoHubsThatAnswerAtOnceNoneLeavesAGap() throws Exception {
    for (int control = 1; control <= 20; control++) {
      hub.receive("acme", "orders", orders("ACME", control, "A" + control));
    }
    CompletableFuture.allOf(
            List.of(hub, new StagesOnPostgres(POSTGRES.jdbi())).stream()
                .map(
                    one ->
                        CompletableFuture.runAsync(
                            () -> {
                              while (hub.transmissions().contains("received")) {
                                one.runRead(3, batch -> {});
                              }
                            }))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(controlNumbers())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList());
  }

  private List<String> controlNumbers() {
    return hub.strings("select control_number from document where direction = 'out' order by id");
  }

  @Test
  void an824TellsWhyASoundInvoiceWasRefused() throws Exception {
    read("mill", invoice(1, "I1", 1, "CA"));
    read("mill", invoice(2, "I1", 2, "CA"));
    assertThat(hub.documents()).containsExactly("I1 accepted", "I1 rejected");
    assertThat(messages()).containsExactly("997", "997", "824");
    assertThat(hub.written().get(2))
        .contains("GS*AG*WE*MILL*", "OTI*TR*IV*I1*****2*0001*810*004010~")
        .contains("[document-number-reused]");
    assertThat(
            hub.strings(
                "select control_number || ' ' || group_type || coalesce(expect, '')"
                    + " from sent_interchange"))
        .as("noted as sent, and nothing is expected for it")
        .containsExactly("000000003 AG");
  }

  @Test
  void whatTheMapRefusesIsToldAtOnce() throws Exception {
    hub.receive("mill", "file", invoice(1, "I1", 1, "1N"));
    hub.runRead();
    assertThat(messages()).containsExactly("997", "824");
    assertThat(hub.written().get(0)).contains("AK5*A~");
    assertThat(hub.written().get(1)).contains("[unit-unknown]");
  }

  /** What a 997 tells already is not told once more. */
  @Test
  void aFaultOfSyntaxHasNoAdvice() throws Exception {
    read("mill", invoice(1, "I1", 1, "CA").replace("BIG*20261120*", "BIG*20261399*"));
    assertThat(messages()).containsExactly("997");
    assertThat(hub.written().get(0)).contains("AK5*R");
  }

  @Test
  void whatIsAcceptedAgainInVainIsToldOnce() throws Exception {
    read("mill", invoice(1, "I1", 1, "CA"));
    read("mill", invoice(2, "I1", 2, "CA"));
    hub.jdbi.useHandle(
        h -> h.execute("update document set state = 'read' where state = 'rejected'"));
    hub.work();
    assertThat(hub.documents()).containsExactly("I1 accepted", "I1 rejected");
    assertThat(messages()).containsExactly("997", "997", "824");
  }

  @Test
  void the997ThatAnswersAn824IsMatchedWithIt() throws Exception {
    read("mill", invoice(1, "I1", 1, "1N"));
    read("mill", x12("MILL", 2, "FA", "ST*997*0001~AK1*AG*1~AK9*A*1*1*1~SE*4*0001~"));
    assertThat(hub.strings("select acknowledged from sent_document")).containsExactly("accepted");
    assertThat(hub.errors()).doesNotContain(AcknowledgementCode.ACKNOWLEDGEMENT_UNMATCHED.id());
  }

  @Test
  void anAperakTellsWhyAnEdifactInvoiceWasRefused() throws Exception {
    var invoic =
        Files.readString(Path.of("mappings/edifact/D96A/INVOIC.examples/full/input.edi"))
            .replaceFirst("(?s)UNH\\+2\\+.*", "UNZ+1+R311'")
            .replaceFirst(
                "UNB\\+UNOC:3\\+[^+]*\\+[^+]*\\+", "UNB+UNOC:3+9506000400013:14+9506000134529:14+")
            .replaceFirst("QTY\\+47:48:PCE", "QTY+47:48:QQQ");
    read("holm", invoic);
    assertThat(messages()).containsExactly("CONTRL", "APERAK");
    assertThat(hub.written().get(0)).contains("UCI+R311+", "+7'");
    assertThat(hub.written().get(1))
        .contains("APERAK:D:96A:UN'BGM+313+", "RFF+IV:INV-5501'", "[unit-unknown]");
  }
}
