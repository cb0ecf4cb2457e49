package dev.crossdock.document;

import static dev.crossdock.app.X12Files.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.audit.Actor;
import dev.crossdock.delivery.jdbc.JdbcOutbox;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.stage.StageContract;
import dev.crossdock.stage.StageRun;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.store.jdbc.JdbcHeldDocuments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accepting, on PostgreSQL and without Camel. */
class AcceptStageTest extends StageContract<AcceptBatch> {

  private StagesOnPostgres hub;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  @Override
  protected Hub<AcceptBatch> hub(Jdbi jdbi) throws Exception {
    var one = new StagesOnPostgres(jdbi);
    return new Hub<>(one.stages.accept(), batch -> one.acceptSteps(batch, b -> {}));
  }

  @Override
  protected void waiting(String... numbers) throws Exception {
    readOrders("acme", 1, numbers);
  }

  @Override
  protected List<String> numbers(AcceptBatch batch) {
    return batch.items().stream().map(one -> one.document().number()).toList();
  }

  /** Accepted, and its delivery planned. */
  @Override
  protected List<String> done() {
    return hub.strings(
        """
        select d.document_number from delivery l join document d on d.id = l.document_id
        where l.target = 'erp' and d.state = 'accepted' order by l.id
        """);
  }

  @Override
  protected List<String> givenUp() {
    return hub.strings(
        """
        select d.document_number from exception_event e join document d on d.id = e.document_id
        where e.event #>> '{data,code}' = 'hub-failed'
        """);
  }

  private void readOrders(String partner, int control, String... numbers) throws Exception {
    hub.receive(partner, "orders", orders(partner.toUpperCase(Locale.ROOT), control, numbers));
    hub.runRead();
  }

  private List<String> plannedForTheErp() {
    return hub.strings(
        """
        select d.document_number || ' ' || l.order_seq from delivery l
        join document d on d.id = l.document_id where l.target = 'erp' order by l.id
        """);
  }

  @Test
  void anOrderTakesEffectOnceAndGoesToItsTarget() throws Exception {
    readOrders("acme", 1, "A1", "A2");
    assertThat(hub.runAccept()).isEqualTo(2);
    assertThat(hub.documents()).containsExactly("A1 accepted", "A2 accepted");
    assertThat(hub.deliveries()).containsExactly("partner:acme/http", "erp", "erp");
    assertThat(hub.signals.await(WakeUp.RELAY.id(), Duration.ZERO)).isTrue();
    assertThat(hub.runAccept()).isZero();
  }

  @Test
  void theSameOrderAgainIsADuplicateAndOtherContentIsRejected() throws Exception {
    readOrders("acme", 1, "A1");
    readOrders("acme", 2, "A1");
    hub.receive("acme", "orders", orders("ACME", 3, "A1").replace("*10*EA*", "*11*EA*"));
    hub.runRead();
    while (hub.runAccept() > 0) {
      assertThat(hub.deliveries()).hasSizeLessThan(10);
    }
    assertThat(hub.documents()).containsExactly("A1 accepted", "A1 duplicate", "A1 rejected");
    assertThat(hub.deliveries()).filteredOn("erp"::equals).hasSize(1);
    assertThat(hub.strings("select code from violation where stage = 'accept'"))
        .contains(AgreementCode.DOCUMENT_NUMBER_REUSED.id());
  }

  @Test
  void oneThatBreaksARuleIsRejectedAndItsNeighboursAreAccepted() throws Exception {
    readOrders("acme", 1, "A1", "A2", "A3");
    hub.runAccept(
        batch ->
            batch.items().stream()
                .filter(one -> one.document().number().equals("A2"))
                .forEach(
                    one ->
                        one.add(
                            Violation.of(
                                AgreementCode.DOCUMENT_NOT_AGREED,
                                "number",
                                null,
                                "A2",
                                "Not this one."))));
    assertThat(hub.documents()).containsExactly("A1 accepted", "A2 rejected", "A3 accepted");
    assertThat(hub.strings("select event::text from exception_event"))
        .singleElement()
        .asString()
        .contains("Not this one.");
  }

  @Test
  void aStepMayHoldADocumentForAPerson() throws Exception {
    readOrders("acme", 1, "A1");
    hub.runAccept(
        batch ->
            batch
                .items()
                .forEach(
                    one ->
                        one.hold(
                            Violation.of(
                                AgreementCode.PURPOSE_UNUSUAL,
                                "purpose",
                                null,
                                null,
                                "Look first."))));
    assertThat(hub.documents()).containsExactly("A1 held");
    assertThat(hub.deliveries()).doesNotContain("erp");
  }

  @Test
  void oneThatTheHubFailsOnIsDeadWithACaseAndTheOthersTakeEffect() throws Exception {
    readOrders("acme", 1, "A1", "POISON", "A3");
    int done =
        hub.runAccept(
            batch -> {
              if (batch.items().stream().anyMatch(d -> d.document().number().equals("POISON"))) {
                throw new IllegalStateException("our own fault");
              }
            });
    assertThat(done).isEqualTo(3);
    assertThat(hub.documents())
        .containsExactly("A1 accepted", "POISON dead-lettered", "A3 accepted");
    assertThat(hub.strings("select event::text from exception_event"))
        .singleElement()
        .asString()
        .contains("Accepting it failed inside the hub", "our own fault");
  }

  /** Whatever a failing step behind it had done: no key is taken, no delivery is planned. */
  @Test
  void aFailureBetweenStepsUndoesAllOfThem() throws Exception {
    readOrders("acme", 1, "A1");
    var run = new StageRun<>(hub.stages.accept(), new JdbcTransactions(hub.jdbi), hub.signals);
    run.run(
        50,
        batch -> {
          hub.accept.validate(batch);
          hub.accept.route(batch);
          hub.accept.await(batch);
          hub.accept.claimKeys(batch);
          hub.accept.planDeliveries(batch);
          throw new IllegalStateException("between plan and store");
        });
    assertThat(hub.documents()).containsExactly("A1 dead-lettered");
    assertThat(hub.deliveries()).doesNotContain("erp");
    readOrders("acme", 2, "A1");
    hub.runAccept();
    assertThat(hub.documents())
        .as("its key is free")
        .containsExactly("A1 dead-lettered", "A1 accepted");
  }

  @Test
  void anOrderThatWaitsForAnotherDocumentIsParked() throws Exception {
    readOrders("patient", 1, "P1");
    hub.runAccept();
    assertThat(hub.documents()).containsExactly("P1 parked");
    assertThat(hub.deliveries()).doesNotContain("erp");
  }

  @Test
  void documentsOfOneOrderAreNumberedAsTheyArrived() throws Exception {
    readOrders("acme", 1, "A1", "A2");
    hub.runAccept();
    assertThat(plannedForTheErp()).containsExactly("A1 1", "A2 1");
  }

  /** Not even where every document would fail alone: the route is wrong, not they. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void aStepThatIsLeftOutStopsAcceptingAndHarmsNothing(int leftOut) throws Exception {
    readOrders("acme", 1, "A1");
    List<Consumer<AcceptBatch>> steps =
        List.of(
            hub.accept::validate,
            hub.accept::route,
            hub.accept::await,
            hub.accept::claimKeys,
            hub.accept::planDeliveries,
            hub.accept::writeOutbound,
            hub.accept::store);
    var run = new StageRun<>(hub.stages.accept(), new JdbcTransactions(hub.jdbi), hub.signals);
    assertThatThrownBy(
            () ->
                run.run(
                    50,
                    batch -> {
                      for (int i = 0; i < steps.size(); i++) {
                        if (i != leftOut) {
                          steps.get(i).accept(batch);
                        }
                      }
                    }))
        .isInstanceOf(RouteFault.class);
    assertThat(hub.documents()).containsExactly("A1 read");
    assertThat(hub.deliveries()).doesNotContain("erp");
  }

  /** Each beside a good one that must not suffer from it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BEG*22*  | duplicate | ",
        "BEG*01*  | rejected  | revision-not-agreed",
        "BEG*05*  | rejected  | revision-not-agreed"
      })
  void thePurposeDecidesWhetherItTakesEffect(String beg, String state, @Nullable String code)
      throws Exception {
    readOrders("acme", 1, "A1");
    hub.receive("acme", "orders", orders("ACME", 2, "A2").replace("BEG*00*", beg));
    hub.work();
    assertThat(hub.documents()).containsExactly("A1 accepted", "A2 " + state);
    assertThat(hub.errors()).isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(hub.deliveries()).filteredOn("erp"::equals).hasSize(1);
  }

  @Test
  void oneWhoseAgreementIsGoneIsHeldAndGoesOnWhenItIsBack() throws Exception {
    readOrders("acme", 1, "A1", "A2");
    agreement("A1", "gone");
    hub.runAccept();
    assertThat(hub.documents()).containsExactly("A1 held", "A2 accepted");
    assertThat(hub.errors()).containsExactly(AgreementCode.AGREEMENT_GONE.id());
    assertThat(hub.cases()).singleElement().asString().endsWith("A1 open");
    agreement("A1", "orders");
    var held = hub.strings("select id::text from document where state = 'held'").get(0);
    new JdbcHeldDocuments(hub.jdbi)
        .release(Long.parseLong(held), Actor.person("olga"), "the agreement is back");
    hub.runAccept();
    assertThat(hub.documents()).containsExactly("A1 accepted", "A2 accepted");
    assertThat(hub.cases()).singleElement().asString().endsWith("A1 closed");
  }

  private void agreement(String number, String id) {
    hub.jdbi.useHandle(
        h -> h.execute("update document set agreement = ? where document_number = ?", id, number));
  }

  @Test
  void aCorrectedOrderClosesTheCaseOfTheOneThatWasRejected() throws Exception {
    readOrders("acme", 1, "A1");
    hub.receive("acme", "orders", orders("ACME", 2, "A2").replace("BEG*00*", "BEG*05*"));
    hub.work();
    assertThat(hub.cases()).singleElement().asString().endsWith("A2 open");
    readOrders("acme", 3, "A2");
    hub.runAccept();
    assertThat(hub.documents()).containsExactly("A1 accepted", "A2 rejected", "A2 accepted");
    assertThat(hub.cases()).singleElement().asString().endsWith("A2 closed");
  }

  /** A kill between the commit and the wake-up loses nothing: the next relay finds it. */
  @Test
  void whatNobodyWasWokenForIsRelayedByTheNextHub() throws Exception {
    readOrders("acme", 1, "A1");
    hub.runAccept();
    var announced = new ArrayList<String>();
    new JdbcOutbox(POSTGRES.jdbi())
        .forward(10, messages -> messages.forEach(m -> announced.add(m.queue())));
    assertThat(announced).containsExactly("deliver.partner:acme/http", "deliver.erp");
  }
}
