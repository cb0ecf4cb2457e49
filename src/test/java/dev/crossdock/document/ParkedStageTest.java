package dev.crossdock.document;

import static dev.crossdock.app.X12Files.orders;
import static dev.crossdock.app.X12Files.x12;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents that wait for others, on PostgreSQL and without Camel. */
class ParkedStageTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private StagesOnPostgres hub;
  private int control;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  /** An 860 that takes an order back, and waits for it. */
  private void cancellation(String order) throws Exception {
    hub.receive(
        "acme",
        "change",
        x12(
            "ACME",
            ++control,
            "PC",
            "ST*860*0001~BCH*01*NE*%s***20261130~SE*3*0001~".formatted(order)));
    hub.work();
  }

  private void order(String number) throws Exception {
    hub.receive("acme", "orders", orders("ACME", ++control, number));
    hub.runRead();
  }

  /** {@code type state} of the documents about orders. */
  private List<String> states() {
    return hub.strings(
        "select type || ' ' || state from document where direction = 'in' order by id");
  }

  private void endOfTheWindow() {
    hub.jdbi.useHandle(h -> h.execute("update parking set until = clock_timestamp()"));
  }

  @Test
  void aChangeThatCameFirstFollowsItsOrder() throws Exception {
    cancellation("A1");
    assertThat(states()).containsExactly("order-change parked");
    assertThat(hub.runAccept()).as("it waits").isZero();
    order("A1");
    assertThat(hub.runAccept()).isEqualTo(1);
    assertThat(states()).containsExactly("order-change read", "order accepted");
    hub.work();
    assertThat(states()).containsExactly("order-change accepted", "order accepted");
    assertThat(
            hub.strings(
                """
                select d.type || ' ' || l.order_seq from delivery l
                join document d on d.id = l.document_id where l.target = 'erp' order by l.order_seq
                """))
        .containsExactly("order 1", "order-change 2");
  }

  @Test
  void whatTookNoEffectLetsNothingGo() throws Exception {
    cancellation("A1");
    order("A1");
    hub.runAccept(
        batch -> {
          throw new IllegalStateException("our own fault");
        });
    assertThat(states()).containsExactly("order-change parked", "order dead-lettered");
    assertThat(hub.stages.parkedEnds().run()).isZero();
  }

  /** Not even where the failure comes behind the step that resumes it. */
  @Test
  void aFailureUndoesWhatWasResumed() throws Exception {
    cancellation("A1");
    order("A1");
    hub.runAccept(
        50,
        batch -> {
          assertThat(states()).containsExactly("order-change read", "order accepted");
          throw new IllegalStateException("our own fault");
        });
    assertThat(states()).containsExactly("order-change parked", "order dead-lettered");
  }

  @Test
  void atTheEndOfItsWindowItIsRejectedWhereThatIsAgreed() throws Exception {
    cancellation("A1");
    assertThat(hub.stages.parkedEnds().run()).as("its window is open").isZero();
    endOfTheWindow();
    assertThat(hub.stages.parkedEnds().run()).isEqualTo(1);
    assertThat(hub.stages.parkedEnds().run()).isZero();
    hub.work();
    assertThat(states()).containsExactly("order-change rejected");
    assertThat(hub.errors()).containsExactly(AgreementCode.PREDECESSOR_MISSING.id());
    assertThat(hub.deliveries()).doesNotContain("erp");
    order("A1");
    hub.work();
    assertThat(states())
        .as("it is too late")
        .containsExactly("order-change rejected", "order accepted");
  }

  @Test
  void atTheEndOfItsWindowItTakesEffectWhereThatIsAgreedAndThatIsACase() throws Exception {
    hub.receive("patient", "orders", orders("PATIENT", 1, "P1"));
    hub.work();
    endOfTheWindow();
    hub.stages.parkedEnds().run();
    hub.work();
    assertThat(states()).containsExactly("order accepted");
    assertThat(hub.deliveries()).contains("erp");
    assertThat(hub.errors()).isEmpty();
    assertThat(hub.cases()).singleElement().asString().endsWith("P1 open");
  }

  /** Killed when what waited was resumed, before anybody was woken. */
  @Test
  void whatWasResumedUnheardIsAcceptedByTheNextPoll() throws Exception {
    cancellation("A1");
    endOfTheWindow();
    hub.stages.parkedEnds().run();
    var afterTheKill = new StagesOnPostgres(POSTGRES.jdbi());
    assertThat(afterTheKill.signals.await(WakeUp.ACCEPT.id(), Duration.ZERO)).isFalse();
    assertThat(afterTheKill.runAccept()).isEqualTo(1);
  }

  @Test
  void ofTwoSweepsAtOnceOneResumesEach() throws Exception {
    for (int i = 0; i < 10; i++) {
      cancellation("A" + i);
    }
    endOfTheWindow();
    var sweeps =
        List.of(hub, new StagesOnPostgres(POSTGRES.jdbi())).stream()
            .map(one -> CompletableFuture.supplyAsync(() -> one.stages.parkedEnds().run()))
            .toList();
    assertThat(sweeps.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(10);
    hub.work();
    assertThat(states()).hasSize(10).containsOnly("order-change rejected");
    assertThat(hub.strings("select event #>> '{data,code}' from exception_event")).hasSize(10);
  }
}
