package dev.crossdock.acknowledgement;

import static dev.crossdock.app.X12Files.isa;
import static dev.crossdock.app.X12Files.orders;
import static dev.crossdock.app.X12Files.x12;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.diagnostics.AcknowledgementCode;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners say of what was sent to them, read on PostgreSQL and without Camel. */
class AcknowledgementsInTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private StagesOnPostgres hub;
  private int control = 100;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  private void sent(String to, String... numbers) throws Exception {
    hub.handOver(to, numbers);
    hub.work();
  }

  /** A 997 or 999 of mill's about the orders of group 1. */
  private void functional(String message, String content) throws Exception {
    functional("mill", message, content);
  }

  private void functional(String from, String message, String content) throws Exception {
    var segments = content.split("~", -1).length + 1;
    hub.receive(
        from,
        "answer",
        x12(
            from.toUpperCase(Locale.ROOT),
            ++control,
            "FA",
            "ST*%s*0001~%sSE*%d*0001~".formatted(message, content, segments)));
    hub.work();
  }

  private void ta1(String interchange, String verdict, String note) throws Exception {
    hub.receive(
        "mill",
        "answer",
        isa("MILL", ++control)
            + "TA1*%s*261130*1200*%s*%s~IEA*0*%09d~"
                .formatted(interchange, verdict, note, control));
    hub.work();
  }

  /** A CONTRL of holm's. */
  static String contrl(int control, String interchange, String action, String messages) {
    return "UNB+UNOC:3+9506000400013:14+9506000134529:14+261130:1200+%d'UNH+1+CONTRL:D:3:UN'"
            .formatted(control)
        + "UCI+%s+9506000134529:14+9506000400013:14+%s'%sUNT+%d+1'UNZ+1+%d'"
            .formatted(interchange, action, messages, messages.split("'", -1).length + 2, control);
  }

  private void contrl(String interchange, String action, String messages) throws Exception {
    hub.receive("holm", "answer", contrl(++control, interchange, action, messages));
    hub.work();
  }

  /** {@code number word} of each document that was sent. */
  private List<String> said() {
    return hub.strings(
        """
        select d.document_number || ' ' || coalesce(s.acknowledged, '-') from sent_document s
        join document d on d.id = s.document_id order by d.id
        """);
  }

  private List<String> ofAnswers() {
    return hub.strings(
        "select message || ' ' || state from document where direction = 'in'"
            + " and type = 'acknowledgement' order by id");
  }

  private boolean isAcknowledged() {
    return hub.strings(
            "select document_id::text from sent_interchange where acknowledged_at is null")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "997 | AK9*A*2*2*2~ | accepted | accepted",
        "997 | AK2*850*0001~AK5*A~AK2*850*0002~AK5*A~AK9*A*2*2*2~ | accepted | accepted",
        "997 | AK2*850*0001~AK5*E*5~AK9*E*2*2*2~ | accepted-with-errors | accepted",
        "997 | AK2*850*0001~AK5*R*5~AK2*850*0002~AK5*A~AK9*P*2*2*1~ | rejected | accepted",
        "997 | AK2*850*0002~AK5*M*5~AK9*P*2*2*1~ | accepted | rejected",
        "997 | AK2*850*0001~AK5*A~AK9*R*2*2*0*3~ | rejected | rejected",
        "999 | AK2*850*0001~IK5*R*5~AK2*850*0002~IK5*A~AK9*P*2*2*1~ | rejected | accepted"
      })
  void a997Or999GivesEachDocumentItsWord(String message, String content, String one, String two)
      throws Exception {
    sent("mill", "O1", "O2");
    functional(message, "AK1*PO*1~" + content);
    assertThat(said()).containsExactly("O1 " + one, "O2 " + two);
    assertThat(ofAnswers()).containsExactly(message + " consumed");
    assertThat(isAcknowledged()).isTrue();
    assertThat(hub.cases())
        .hasSize((int) List.of(one, two).stream().filter("rejected"::equals).count());
    assertThat(hub.answers()).as("an acknowledgement is not acknowledged").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | '' | accepted | accepted",
        "7 | UCM+1+ORDERS:D:96A:UN+4+12' | rejected | accepted",
        "7 | UCM+2+ORDERS:D:96A:UN+4'UCS+3'UCD+12+2:1' | accepted | rejected",
        "8 | UCM+1+ORDERS:D:96A:UN+7' | accepted | -",
        "8 | '' | - | -",
        "4 | '' | rejected | rejected"
      })
  void aControlGivesEachMessageItsWord(String action, String messages, String one, String two)
      throws Exception {
    sent("holm", "O1", "O2");
    contrl("1", action, messages);
    assertThat(said()).containsExactly("O1 " + one, "O2 " + two);
    assertThat(ofAnswers()).containsExactly("CONTRL consumed");
    assertThat(isAcknowledged()).isEqualTo(!said().toString().contains("-]") && !two.equals("-"));
  }

  @Test
  void aTa1ThatAcceptsSaysNothingOfDocumentsAndOneThatRejectsTakesThemAll() throws Exception {
    sent("mill", "O1", "O2");
    ta1("000000001", "A", "000");
    assertThat(said()).containsExactly("O1 -", "O2 -");
    assertThat(isAcknowledged()).isFalse();
    ta1("000000001", "R", "024");
    assertThat(said()).containsExactly("O1 rejected", "O2 rejected");
    assertThat(hub.cases()).hasSize(2);
  }

  /** Nothing of ours has that number, or it was sent to somebody else, or as a test. */
  @ParameterizedTest
  @ValueSource(strings = {"AK1*PO*2~", "AK1*IN*1~", "AK1*PO*01X~"})
  void anUnknownControlNumberIsToldAndChangesNothing(String named) throws Exception {
    sent("mill", "O1");
    functional("997", named + "AK9*A*1*1*1~");
    assertThat(said()).containsExactly("O1 -");
    assertThat(ofAnswers()).containsExactly("997 rejected");
    assertThat(hub.errors()).containsExactly(AcknowledgementCode.ACKNOWLEDGEMENT_UNMATCHED.id());
    assertThat(hub.cases()).hasSize(1);
  }

  @Test
  void onePartnerCanNotAcknowledgeForAnother() throws Exception {
    sent("mill", "O1");
    functional("acme", "997", "AK1*PO*1~AK9*A*1*1*1~");
    assertThat(said()).containsExactly("O1 -");
    assertThat(hub.errors()).containsExactly(AcknowledgementCode.ACKNOWLEDGEMENT_UNMATCHED.id());
  }

  @Test
  void aDocumentThatWasNotInTheGroupIsToldAndTheOthersCount() throws Exception {
    sent("mill", "O1");
    functional("997", "AK1*PO*1~AK2*850*0001~AK5*A~AK2*850*0007~AK5*R*5~AK9*P*2*2*1~");
    assertThat(said()).containsExactly("O1 accepted");
    assertThat(ofAnswers()).containsExactly("997 consumed");
    assertThat(hub.strings("select code || ' ' || value from violation"))
        .containsExactly("acknowledgement-unmatched document 0007 of interchange 000000001");
  }

  @Test
  void anAcknowledgementOfNothingIsUnreadable() throws Exception {
    sent("mill", "O1");
    functional("997", "AK9*A*1*1*1~");
    assertThat(ofAnswers()).containsExactly("997 rejected");
    assertThat(hub.errors()).containsExactly(AcknowledgementCode.ACKNOWLEDGEMENT_UNREADABLE.id());
  }

  @Test
  void theSameAnswerAgainIsNothingNew() throws Exception {
    sent("mill", "O1");
    var rejection = "AK1*PO*1~AK2*850*0001~AK5*R*5~AK9*R*1*1*0~";
    functional("997", rejection);
    var before = hub.strings("select acknowledged_by || ' ' || acknowledged_at from sent_document");
    functional("997", rejection);
    assertThat(ofAnswers()).containsExactly("997 consumed", "997 consumed");
    assertThat(hub.strings("select acknowledged_by || ' ' || acknowledged_at from sent_document"))
        .isEqualTo(before);
    assertThat(hub.strings("select id from exception_event")).hasSize(1);
  }

  @Test
  void aLaterWordCountsAndClosesTheCaseOfTheFirst() throws Exception {
    sent("mill", "O1");
    functional("997", "AK1*PO*1~AK2*850*0001~AK5*R*5~AK9*R*1*1*0~");
    assertThat(hub.cases()).singleElement().asString().endsWith(" open");
    functional("997", "AK1*PO*1~AK2*850*0001~AK5*A~AK9*A*1*1*1~");
    assertThat(said()).containsExactly("O1 accepted");
    assertThat(hub.cases()).singleElement().asString().endsWith(" closed");
    assertThat(hub.strings("select code from violation where stage = 'acknowledge'")).isEmpty();
  }

  @Test
  void whatWasRejectedMayBeSentCorrectedUnderItsNumber() throws Exception {
    sent("mill", "O1");
    sent("mill", "O1");
    assertThat(hub.documents()).containsExactly("O1 accepted", "O1 duplicate");
    functional("997", "AK1*PO*1~AK2*850*0001~AK5*R*5~AK9*R*1*1*0~");
    sent("mill", "O1");
    assertThat(hub.documents())
        .filteredOn(d -> d.startsWith("O1"))
        .containsExactly("O1 accepted", "O1 duplicate", "O1 accepted");
    assertThat(hub.cases()).singleElement().asString().endsWith(" closed");
    functional("997", "AK1*PO*2~AK9*A*1*1*1~");
    assertThat(said()).containsExactly("O1 rejected", "O1 accepted");
  }

  /** Control numbers begin anew behind 999999999. */
  @Test
  void ofANumberThatCameAgainTheLastIsMeant() throws Exception {
    sent("mill", "O1");
    hub.jdbi.useHandle(h -> h.execute("update control_counter set last = 0"));
    sent("mill", "O2");
    functional("997", "AK1*PO*1~AK9*A*1*1*1~");
    assertThat(said()).containsExactly("O1 -", "O2 accepted");
  }

  @Test
  void whatPartnersSayStandsOrFallsWithTheBatchItIsReadIn() throws Exception {
    sent("mill", "O1");
    hub.receive("acme", "orders", orders("ACME", 1, "POISON"));
    hub.receive(
        "mill",
        "answer",
        x12(
            "MILL",
            ++control,
            "FA",
            "ST*997*0001~AK1*PO*1~AK2*850*0001~AK5*R*5~AK9*R*1*1*0~SE*6*0001~"));
    hub.runRead(
        batch -> {
          if (batch.documents().stream()
              .anyMatch(d -> "POISON".equals(d.entry().documentNumber()))) {
            throw new IllegalStateException("our own fault");
          }
        });
    assertThat(said()).containsExactly("O1 rejected");
    assertThat(hub.strings("select event #>> '{data,code}' from exception_event order by seq"))
        .containsExactlyInAnyOrder("hub-failed", "partner-rejected");
  }
}
