package dev.crossdock.outbound;

import static dev.crossdock.app.X12Files.x12;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.diagnostics.WritingCode;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What our ERP hands over and partners get, on PostgreSQL and without Camel. */
class SendingStagesTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private StagesOnPostgres hub;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  /** {@code control number / group number} of each interchange, in the order of their numbers. */
  private List<String> numbers() {
    return hub.strings(
        """
        select control_number || '/' || group_number from sent_interchange
        order by control_number, document_id
        """);
  }

  /** {@code interchange: number reference} of each document in them. */
  private List<String> carried() {
    return hub.strings(
        """
        select i.control_number || ': ' || d.document_number || ' ' || s.control_number
        from sent_document s join sent_interchange i on i.document_id = s.interchange_id
        join document d on d.id = s.document_id order by i.control_number, s.no
        """);
  }

  @Test
  void whatIsHandedOverTogetherLeavesAsOneInterchange() throws Exception {
    hub.handOver("mill", "O1", "O2");
    hub.handOver("mill", "O3");
    hub.work();
    assertThat(hub.documents()).containsExactly("O1 accepted", "O2 accepted", "O3 accepted");
    assertThat(hub.answers()).containsExactly("850 accepted", "850 accepted");
    assertThat(numbers()).containsExactly("000000001/1", "000000002/2");
    assertThat(carried())
        .containsExactly("000000001: O1 0001", "000000001: O2 0002", "000000002: O3 0001");
    assertThat(hub.deliveries()).containsExactly("partner:mill/http", "partner:mill/http");
    assertThat(hub.written().get(0))
        .contains("*ZZ*WE             *ZZ*MILL           *", "*00401*000000001*0*P*>~")
        .contains("~GS*PO*WE*MILL*", "~ST*850*0001~BEG*00*SA*O1*", "~ST*850*0002~BEG*00*SA*O2*")
        .endsWith("~GE*2*1~IEA*1*000000001~");
  }

  @Test
  void anEdifactInterchangeHasNoGroup() throws Exception {
    hub.handOver("holm", "O1", "O2");
    hub.work();
    assertThat(numbers()).containsExactly("1/");
    assertThat(carried()).containsExactly("1: O1 1", "1: O2 2");
    assertThat(hub.written().get(0))
        .startsWith("UNB+UNOC:3+9506000134529:14+9506000400013:14+")
        .contains("UNH+1+ORDERS:D:96A:UN'BGM+220+O1+9'", "UNH+2+ORDERS:D:96A:UN'BGM+220+O2+9'")
        .endsWith("UNZ+2+1'");
  }

  @Test
  void aFileHasNoNumbersAndNothingIsExpectedForIt() throws Exception {
    hub.handOver("yard", "O1", "O2");
    hub.work();
    assertThat(
            hub.strings(
                "select control_number || group_number || coalesce(expect, 'nothing')"
                    + " from sent_interchange"))
        .containsExactly("nothing");
    assertThat(hub.written()).singleElement().asString().contains("O1", "O2");
    assertThat(hub.strings("select name from control_counter")).isEmpty();
  }

  @Test
  void whatCanNotBeWrittenIsRejectedAloneAndTold() throws Exception {
    hub.handOver("mill", "O1", "O*2", "O3");
    hub.work();
    assertThat(hub.documents()).containsExactly("O1 accepted", "O*2 rejected", "O3 accepted");
    assertThat(hub.errors()).containsExactly(WritingCode.VALUE_HOLDS_DELIMITER.id());
    assertThat(carried()).containsExactly("000000001: O1 0001", "000000001: O3 0002");
    assertThat(hub.cases()).hasSize(1);
  }

  /** Numbers that were taken come back with everything else. */
  @Test
  void aFailureBehindTheNumberingLeavesNoGap() throws Exception {
    hub.handOver("mill", "O1");
    hub.handOver("mill", "POISON");
    hub.handOver("mill", "O3");
    hub.runRead();
    hub.runAccept(
        10,
        batch -> {
          if (batch.items().stream().anyMatch(d -> d.document().number().equals("POISON"))) {
            throw new IllegalStateException("our own fault");
          }
        });
    assertThat(hub.documents())
        .containsExactly("O1 accepted", "POISON dead-lettered", "O3 accepted");
    assertThat(numbers()).containsExactly("000000001/1", "000000002/2");
    assertThat(carried()).containsExactly("000000001: O1 0001", "000000002: O3 0001");
    assertThat(hub.strings("select last::text from control_counter order by name"))
        .containsExactly("2", "2");
  }

  /** They leave in the order of their numbers, whoever wrote them. */
  @Test
  void ofTwoHubsThatWriteAtOnceNoneLeavesAGap() throws Exception {
    for (int i = 0; i < 20; i++) {
      hub.handOver("mill", "O" + i);
    }
    while (hub.runRead() > 0) {
      assertThat(hub.documents()).hasSizeLessThan(100);
    }
    var other = new StagesOnPostgres(POSTGRES.jdbi());
    var runs = new ArrayList<CompletableFuture<Void>>();
    for (var one : List.of(hub, other)) {
      runs.add(
          CompletableFuture.runAsync(
              () -> {
                while (hub.strings("select id from document where state = 'read'").size() > 0) {
                  one.runAccept(3, batch -> {});
                }
              }));
    }
    CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new)).join();
    assertThat(numbers())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 20).mapToObj(n -> "%09d/%d".formatted(n, n)).toList());
    assertThat(
            hub.strings(
                """
                select l.order_seq::text from delivery l
                join sent_interchange i on i.document_id = l.document_id order by i.control_number
                """))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).mapToObj(Long::toString).toList());
  }

  @Test
  void whatAnswersAPartnerTakesItsNumberFromTheSameCounter() throws Exception {
    hub.handOver("mill", "O1");
    hub.work();
    hub.receive(
        "mill",
        "invoice",
        x12(
            "MILL",
            1,
            "IN",
            "ST*810*0001~BIG*20261120*I1**O1***DI~N1*SE*Mill*92*V-1~IT1*1*1*CA*9.25**VN*AB~"
                + "TDS*925~SE*6*0001~"));
    hub.work();
    hub.handOver("mill", "O2");
    hub.work();
    assertThat(hub.answers()).containsExactly("850 accepted", "997 accepted", "850 accepted");
    assertThat(hub.written().get(1)).contains("*00401*000000002*0*P*>~GS*FA*WE*MILL*");
    assertThat(numbers())
        .as("a group of its own kind")
        .containsExactly("000000001/1", "000000003/2");
  }

  @Test
  void theSameOrderTwiceIsSentOnce() throws Exception {
    hub.handOver("mill", "O1");
    hub.handOver("mill", "O1");
    hub.work();
    assertThat(hub.documents()).containsExactly("O1 accepted", "O1 duplicate");
    assertThat(carried()).containsExactly("000000001: O1 0001");
  }

  @Test
  void aDocumentHasTheStateOfTheInterchangeItIsIn() throws Exception {
    hub.handOver("mill", "O1", "O2");
    hub.work();
    hub.deliver("partner:mill/http", DeliveryResults::deadLettered);
    assertThat(hub.documents()).containsExactly("O1 dead-lettered", "O2 dead-lettered");
    assertThat(hub.strings("select document_id::text from sent_interchange where due_at is null"))
        .as("nothing is owed for what nobody got")
        .hasSize(1);
    hub.deliveries.revive(
        hub.jdbi.withHandle(h -> h.select("select id from delivery").mapTo(Long.class).list()));
    hub.deliver("partner:mill/http", DeliveryResults::done);
    assertThat(hub.documents()).containsExactly("O1 delivered", "O2 delivered");
    assertThat(hub.strings("select document_id::text from sent_interchange where due_at is null"))
        .isEmpty();
  }

  /** A partner gets them in the order in which they were written. */
  @Test
  void oneThatIsGivenUpHoldsThoseBehindIt() throws Exception {
    hub.handOver("mill", "O1");
    hub.handOver("mill", "O2");
    hub.work();
    assertThat(hub.deliver("partner:mill/http", DeliveryResults::deadLettered)).isEqualTo(1);
    assertThat(hub.deliver("partner:mill/http", DeliveryResults::done)).isZero();
    assertThat(hub.documents()).containsExactly("O1 dead-lettered", "O2 accepted");
  }
}
