package dev.crossdock.acknowledgement;

import static dev.crossdock.app.X12Files.x12;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.stage.StageContract;
import dev.crossdock.stage.WakeUp;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acknowledgements that partners owe, on PostgreSQL and without Camel. */
class OverdueStageTest extends StageContract<OverdueBatch> {

  private StagesOnPostgres hub;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  @Override
  protected Hub<OverdueBatch> hub(Jdbi jdbi) throws Exception {
    var one = new StagesOnPostgres(jdbi);
    return new Hub<>(one.stages.overdue(), one.stages.overdueSteps()::openCases);
  }

  @Override
  protected void waiting(String... numbers) throws Exception {
    for (var number : numbers) {
      hub.handOver("mill", number);
    }
    hub.work();
    deliver();
    letTimePass();
  }

  @Override
  protected List<String> numbers(OverdueBatch batch) {
    return batch.items().stream().map(one -> one.documents().get(0).number()).toList();
  }

  @Override
  protected List<String> done() {
    return told("acknowledgement-overdue", "d.id = e.document_id");
  }

  @Override
  protected List<String> givenUp() {
    return told(
        "hub-failed",
        "d.id = (select s.document_id from sent_document s where s.interchange_id ="
            + " e.document_id)");
  }

  private List<String> told(String code, String of) {
    return hub.strings(
        """
        select d.document_number from exception_event e join document d on %s
        where e.event #>> '{data,code}' = '%s' order by e.seq
        """
            .formatted(of, code));
  }

  private void deliver() {
    while (hub.deliver("partner:mill/http", DeliveryResults::done) > 0) {
      assertThat(hub.deliveries()).hasSizeLessThan(100);
    }
  }

  /** The partner's time is over, of what was sent first first. */
  private void letTimePass() {
    hub.jdbi.useHandle(
        h ->
            h.execute(
                """
                update sent_interchange set due_at =
                  clock_timestamp() - interval '1 hour' + document_id * interval '1 ms'
                where due_at is not null
                """));
  }

  private void answer(int control, String group, String content) throws Exception {
    hub.receive(
        "mill",
        "answer",
        x12("MILL", control, "FA", "ST*997*0001~AK1*PO*%s~%sSE*4*0001~".formatted(group, content)));
    hub.work();
  }

  @Test
  void thePartnersTimeBeginsWithTheDelivery() throws Exception {
    hub.handOver("mill", "O1");
    hub.work();
    letTimePass();
    assertThat(hub.runOverdue()).as("it is not with the partner yet").isZero();
    deliver();
    assertThat(hub.runOverdue()).as("the partner has four hours").isZero();
    letTimePass();
    assertThat(hub.runOverdue()).isEqualTo(1);
    assertThat(hub.signals.await(WakeUp.EVENTS.id(), Duration.ZERO)).isTrue();
    assertThat(hub.runOverdue()).as("it is told once").isZero();
  }

  @Test
  void oneCaseOfTheInterchangeShowsWithEachOfItsDocuments() throws Exception {
    hub.handOver("mill", "O1", "O2");
    hub.work();
    deliver();
    letTimePass();
    hub.runOverdue();
    assertThat(done()).containsExactly("O1", "O2");
    assertThat(hub.cases()).containsExactly("Overdue acknowledgement: 850 000000001 open");
  }

  @Test
  void whatIsAnsweredInTimeIsNeverOverdue() throws Exception {
    hub.handOver("mill", "O1");
    hub.work();
    answer(1, "1", "AK9*A*1*1*1~");
    deliver();
    letTimePass();
    assertThat(hub.runOverdue()).as("answered before the hub knew it was delivered").isZero();
  }

  @Test
  void anAnswerAboutSomeOfItsDocumentsIsNotEnough() throws Exception {
    hub.handOver("holm", "O1", "O2");
    hub.work();
    while (hub.deliver("partner:holm/http", DeliveryResults::done) > 0) {
      assertThat(hub.deliveries()).hasSizeLessThan(100);
    }
    hub.receive(
        "holm", "answer", AcknowledgementsInTest.contrl(1, "1", "8", "UCM+1+ORDERS:D:96A:UN+7'"));
    hub.work();
    letTimePass();
    hub.runOverdue();
    assertThat(done()).as("nothing was said of the other").containsExactly("O2");
  }

  @Test
  void theCaseIsClosedByTheAnswerThatComesAfterAll() throws Exception {
    waiting("O1");
    hub.runOverdue();
    assertThat(hub.cases()).singleElement().asString().endsWith(" open");
    answer(1, "1", "AK9*A*1*1*1~");
    assertThat(hub.cases()).singleElement().asString().endsWith(" closed");
  }

  /** A kill between the commit and the wake-up loses nothing. */
  @Test
  void whatNobodyWasWokenForIsACaseOfTheNextHub() throws Exception {
    waiting("O1");
    hub.runOverdue();
    assertThat(new StagesOnPostgres(POSTGRES.jdbi()).cases()).hasSize(1);
  }

  @Test
  void whatNothingIsExpectedForIsNeverOverdue() throws Exception {
    hub.handOver("yard", "O1");
    hub.work();
    assertThat(hub.deliver("partner:yard/http", DeliveryResults::done)).isEqualTo(1);
    letTimePass();
    assertThat(hub.runOverdue()).isZero();
  }
}
