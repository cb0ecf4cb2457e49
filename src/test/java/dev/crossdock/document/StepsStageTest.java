package dev.crossdock.document;

import static dev.crossdock.app.X12Files.orders;
import static dev.crossdock.app.X12Files.x12;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.stage.StageRun;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.step.StepAnswer;
import dev.crossdock.step.StepFinding;
import dev.crossdock.step.StepTask;
import dev.crossdock.step.StepWork;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents that go through the steps price and samples, on PostgreSQL and without Camel. */
class StepsStageTest {

  private static final StepAnswer NOTHING = new StepAnswer.Through(null, List.of());

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private StagesOnPostgres hub;
  private StepWork price;
  private StepWork samples;
  private int control;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
    price = hub.stepWork("price");
    samples = hub.stepWork("samples");
  }

  private void receive(String... numbers) throws Exception {
    hub.receive("quarry", "orders", orders("QUARRY", ++control, numbers));
    hub.work();
  }

  private void change(String order) throws Exception {
    hub.receive(
        "quarry",
        "change",
        x12(
            "QUARRY",
            ++control,
            "PC",
            "ST*860*0001~BCH*04*NE*%s***20261130~SE*3*0001~".formatted(order)));
    hub.work();
  }

  /** Every document that is due in a step goes through it once. */
  private int run(StepWork step, Function<StepTask, StepAnswer> answer) {
    int done = 0;
    for (var task = step.lease(); task.isPresent(); task = step.lease()) {
      step.ended(task.get(), answer.apply(task.get()));
      done++;
    }
    hub.work();
    return done;
  }

  private static StepAnswer says(String canonical) {
    return new StepAnswer.Through(canonical, List.of());
  }

  private static StepAnswer finds(Severity severity, @Nullable String path) {
    return new StepAnswer.Through(
        null, List.of(new StepFinding(severity, path, "EA", "Not this one.")));
  }

  private List<String> steps() {
    return hub.strings(
        """
        select d.document_number || ' ' || s.step || ' ' || s.state || ' ' || s.attempt
        from document_step s join document d on d.id = s.document_id
        order by d.document_number, s.no
        """);
  }

  @Test
  void aStepChangesWhatTakesEffect() throws Exception {
    receive("A1", "A2");
    assertThat(hub.documents()).containsExactly("A1 read", "A2 read");
    assertThat(hub.answers()).as("the acknowledgement does not wait").hasSize(1);
    assertThat(run(price, task -> says(task.canonical().replace("\"EA\"", "\"KGM\""))))
        .isEqualTo(2);
    assertThat(hub.documents()).as("the second step").containsExactly("A1 read", "A2 read");
    var given = new ArrayList<String>();
    run(
        samples,
        task -> {
          given.add(task.canonical());
          return NOTHING;
        });
    assertThat(given).hasSize(2).allMatch(json -> json.contains("\"KGM\""));
    assertThat(hub.documents()).containsExactly("A1 accepted", "A2 accepted");
    assertThat(hub.deliveries()).filteredOn("erp"::equals).hasSize(2);
    assertThat(hub.strings("select canonical::text from document_body where canonical is not null"))
        .hasSize(2)
        .allMatch(json -> json.contains("\"KGM\"") && !json.contains("\"EA\""));
    assertThat(hub.strings("select changes::text from document_step where step = 'price'"))
        .hasSize(2)
        .allMatch(changes -> changes.contains("\"before\":\"EA\",\"after\":\"KGM\""));
    assertThat(steps())
        .containsExactly(
            "A1 price done 1", "A1 samples done 1", "A2 price done 1", "A2 samples done 1");
  }

  @Test
  void laterOnesOfTheOrderWaitAndOthersDoNot() throws Exception {
    receive("A1");
    change("A1");
    hub.receive("acme", "orders", orders("ACME", 1, "A1"));
    hub.work();
    assertThat(hub.documents()).containsExactly("A1 read", "A1 read", "A1 accepted");
    run(price, task -> NOTHING);
    assertThat(hub.documents()).containsExactly("A1 read", "A1 read", "A1 accepted");
    run(samples, task -> NOTHING);
    assertThat(hub.documents()).doesNotContain("A1 read");
    assertThat(
            hub.strings(
                """
                select d.type || ' ' || l.order_seq from delivery l join document d
                  on d.id = l.document_id where l.target = 'erp' and d.partner = 'quarry'
                order by l.order_seq
                """))
        .first()
        .isEqualTo("order 1");
  }

  /** Of one batch: the change is claimed together with its order. */
  @Test
  void laterOnesOfTheOrderWaitInTheSameBatchToo() throws Exception {
    hub.receive("quarry", "orders", orders("QUARRY", 1, "A1"));
    hub.receive(
        "quarry",
        "change",
        x12("QUARRY", 2, "PC", "ST*860*0001~BCH*04*NE*A1***20261130~SE*3*0001~"));
    hub.runRead();
    hub.work();
    assertThat(hub.documents()).containsExactly("A1 read", "A1 read");
    assertThat(hub.strings("select id::text from document where waits")).hasSize(2);
  }

  @Test
  void manyThatWaitKeepNobodyFromBeingAccepted() throws Exception {
    var numbers = new String[120];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = "A" + (1000 + i);
    }
    receive(numbers);
    hub.receive("acme", "orders", orders("ACME", 1, "B1"));
    hub.runRead();
    hub.work();
    assertThat(hub.documents()).contains("B1 accepted");
  }

  @Test
  void anErrorRejectsThatDocumentAloneAndAWarningDoesNot() throws Exception {
    receive("A1", "A2", "A3");
    run(
        price,
        task ->
            switch (String.valueOf(task.documentNumber())) {
              case "A1" -> finds(Severity.ERROR, "lines[0].quantity");
              case "A2" -> finds(Severity.WARNING, null);
              default -> NOTHING;
            });
    assertThat(run(samples, task -> NOTHING)).as("A1 needs no more steps").isEqualTo(2);
    assertThat(hub.documents()).containsExactly("A1 rejected", "A2 accepted", "A3 accepted");
    assertThat(
            hub.strings(
                """
                select d.document_number || ' ' || v.severity || ' ' || coalesce(v.path, '-') || ' '
                  || coalesce(v.segment, '-') || ' ' || v.message
                from violation v join document d on d.id = v.document_id
                where v.code = 'step-violation' order by v.id
                """))
        .containsExactlyInAnyOrder(
            "A1 error lines[0].quantity PO1 Not this one.", "A2 warning - - Not this one.");
  }

  @Test
  void whatFailsIsTriedAgainThenHeldAndGoesThroughAgainWhenReleased() throws Exception {
    receive("A1", "A2");
    Function<StepTask, StepAnswer> down =
        task ->
            "A1".equals(task.documentNumber()) ? new StepAnswer.Failed("Out of order") : NOTHING;
    run(price, down);
    run(samples, task -> NOTHING);
    assertThat(hub.documents()).containsExactly("A1 held", "A2 accepted");
    assertThat(steps()).startsWith("A1 price failed 2", "A2 price done 1");
    assertThat(hub.strings("select message from violation where code = 'step-failed'"))
        .containsExactly("A step of the agreement failed.");
    assertThat(hub.cases()).singleElement().asString().contains("open");

    hub.release("A1");
    hub.work();
    assertThat(hub.documents()).as("it goes through again").contains("A1 read");
    run(price, task -> NOTHING);
    run(samples, task -> NOTHING);
    assertThat(hub.documents()).containsExactly("A1 accepted", "A2 accepted");
  }

  @Test
  void whereItIsAgreedAFailureRejects() throws Exception {
    receive("A1");
    run(price, task -> NOTHING);
    run(samples, task -> new StepAnswer.Failed("Out of order"));
    assertThat(hub.documents()).containsExactly("A1 rejected");
  }

  @Test
  void anAnswerThatIsAnotherDocumentIsAFailure() throws Exception {
    receive("A1", "A2", "A3");
    run(
        price,
        task ->
            switch (String.valueOf(task.documentNumber())) {
              case "A1" -> says("OK");
              case "A2" -> says(task.canonical().replace("\"A2\"", "\"A9\""));
              default -> says("{}");
            });
    assertThat(hub.documents()).containsExactly("A1 held", "A2 held", "A3 held");
    assertThat(hub.strings("select detail from document_step order by document_id"))
        .allMatch(message -> message.contains("The answer is not this document: "))
        .anyMatch(message -> message.contains("keeps its number, A2; it says A9"));
    assertThat(hub.strings("select canonical::text from document_body where canonical is not null"))
        .as("nothing was changed")
        .noneMatch(json -> json.contains("A9"));
  }

  @Test
  void whatALostLeaseAnswersDoesNotCount() throws Exception {
    receive("A1");
    var late = price.lease().orElseThrow();
    hub.jdbi.useHandle(h -> h.execute("update document_step set due_at = clock_timestamp()"));
    var other = hub.stepWork("price").lease().orElseThrow();
    assertThat(other.attempt()).isEqualTo(2);
    price.ended(late, says(late.canonical().replace("\"EA\"", "\"KGM\"")));
    assertThat(steps()).containsExactly("A1 price leased 2");
    price.ended(other, NOTHING);
    hub.work();
    run(samples, task -> NOTHING);
    assertThat(hub.documents()).containsExactly("A1 accepted");
    assertThat(hub.strings("select canonical::text from document_body where canonical is not null"))
        .noneMatch(json -> json.contains("\"KGM\""));
  }

  @Test
  void oneThatKillsEachHubThatTriesItIsHeld() throws Exception {
    receive("A1");
    for (int i = 0; i < 2; i++) {
      assertThat(price.lease()).isPresent();
      hub.jdbi.useHandle(h -> h.execute("update document_step set due_at = clock_timestamp()"));
    }
    assertThat(price.lease()).isEmpty();
    hub.work();
    assertThat(hub.documents()).containsExactly("A1 held");
  }

  @Test
  void aCrashBetweenAStepsEndAndWhatFollowsLosesNothing() throws Exception {
    receive("A1");
    change("A1");
    run(price, task -> NOTHING);
    var task = samples.lease().orElseThrow();
    hub.jdbi.useTransaction(
        h -> hub.stages.stores().steps().through(task, null, List.of(), List.of(), null));
    hub.work();
    assertThat(hub.documents()).containsExactly("A1 read", "A1 read");
    assertThat(hub.dispatch.sweep()).isEqualTo(1);
    hub.work();
    assertThat(hub.documents()).doesNotContain("A1 read");
    assertThat(hub.dispatch.sweep()).isZero();
  }

  @Test
  void theSweepLeavesAloneWhatIsInAStepOrBehindIt() throws Exception {
    receive("A1");
    change("A1");
    assertThat(hub.dispatch.sweep()).isZero();
    assertThat(hub.strings("select id::text from document where waits")).hasSize(2);
  }

  @Test
  void aStepThatAnotherHubKnowsNoMoreHoldsNothingUp() throws Exception {
    receive("A1");
    assertThat(hub.stages.stores().steps().sweep(Set.of("samples"))).isEqualTo(1);
    assertThat(steps()).isEmpty();
    assertThat(hub.strings("select id::text from document where waits")).isEmpty();
    hub.work();
    assertThat(steps()).as("here it is configured").containsExactly("A1 price ready 0");
  }

  @Test
  void ofManyAtOnceEachGoesThroughOnce() throws Exception {
    var numbers = new String[60];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = "A" + (1000 + i);
    }
    receive(numbers);
    var seen = new ConcurrentLinkedQueue<String>();
    Runnable one =
        () -> {
          var work = hub.stepWork("price");
          for (var task = work.lease(); task.isPresent(); task = work.lease()) {
            seen.add(String.valueOf(task.get().documentNumber()));
            work.ended(task.get(), NOTHING);
          }
        };
    CompletableFuture.allOf(
            CompletableFuture.runAsync(one),
            CompletableFuture.runAsync(one),
            CompletableFuture.runAsync(one))
        .join();
    assertThat(seen).containsExactlyInAnyOrder(numbers);
    hub.work();
    run(samples, task -> NOTHING);
    assertThat(hub.documents()).hasSize(60).allMatch(document -> document.endsWith("accepted"));
  }

  /** Each goes when the one before it is decided; only one of them is looked at each time. */
  @Test
  void ofManyOfOneOrderEachFollowsTheOneBefore() throws Exception {
    receive("A1");
    for (int i = 0; i < 30; i++) {
      change("A1");
    }
    assertThat(hub.strings("select id::text from document where waits")).hasSize(31);
    run(price, task -> NOTHING);
    run(samples, task -> NOTHING);
    assertThat(hub.documents()).hasSize(31).doesNotContain("A1 read");
    assertThat(hub.strings("select id::text from document where waits")).isEmpty();
  }

  /** The order leaves its step between the claim of its change and the look at what waits. */
  @Test
  void aChangeIsNotAcceptedBeforeAnOrderThatIsJustReleased() throws Exception {
    receive("A1");
    run(price, task -> NOTHING);
    var task = samples.lease().orElseThrow();
    hub.receive(
        "quarry",
        "change",
        x12("QUARRY", 9, "PC", "ST*860*0001~BCH*04*NE*A1***20261130~SE*3*0001~"));
    hub.runRead();
    new StageRun<>(hub.stages.accept(), new JdbcTransactions(hub.jdbi), hub.signals)
        .run(
            50,
            batch -> {
              CompletableFuture.runAsync(() -> samples.ended(task, NOTHING)).join();
              hub.acceptSteps(batch, b -> {});
            });
    assertThat(hub.documents()).containsExactly("A1 read", "A1 read");
    hub.work();
    hub.dispatch.sweep();
    hub.work();
    assertThat(
            hub.strings(
                "select type from document where direction = 'in' and revision is not null"
                    + " order by updated_at"))
        .first()
        .isEqualTo("order");
    assertThat(hub.documents()).doesNotContain("A1 read");
  }

  @Test
  void afterAFailureOnlyThatStepIsGoneThroughAgain() throws Exception {
    receive("A1");
    run(price, task -> says(task.canonical().replace("\"EA\"", "\"KGM\"")));
    hub.jdbi.useHandle(h -> h.execute("update document_step set attempt = 5 where no = 2"));
    assertThat(samples.lease()).isEmpty();
    hub.work();
    assertThat(hub.documents()).containsExactly("A1 rejected");
    hub.acceptAgain("A1", false);
    assertThat(steps()).containsExactly("A1 price done 1", "A1 samples ready 0");
    run(samples, task -> NOTHING);
    assertThat(hub.documents()).containsExactly("A1 accepted");
    assertThat(hub.strings("select changes::text from document_step where step = 'price'"))
        .singleElement()
        .asString()
        .contains("KGM");
  }

  @Test
  void whatIsForcedStaysForcedThroughItsSteps() throws Exception {
    receive("A1");
    run(price, task -> NOTHING);
    run(samples, task -> NOTHING);
    hub.receive("quarry", "orders", orders("QUARRY", 7, "A1").replace("*10*EA*", "*11*EA*"));
    hub.work();
    run(price, task -> finds(Severity.ERROR, null));
    assertThat(hub.documents()).containsExactly("A1 accepted", "A1 rejected");
    hub.acceptAgain("A1", true);
    run(price, task -> NOTHING);
    run(samples, task -> NOTHING);
    assertThat(hub.documents()).containsExactly("A1 accepted", "A1 accepted");
    assertThat(hub.strings("select id::text from document where forced")).isEmpty();
  }

  @Test
  void aFaultOfTheDatabaseWhileTheCircuitIsTriedDoesNotKeepItOpen() throws Exception {
    receive("A1");
    var task = samples.lease();
    assertThat(task).isEmpty();
    var late = price.lease().orElseThrow();
    hub.jdbi.useHandle(h -> h.execute("alter table document_step rename to gone"));
    try {
      assertThatThrownBy(() -> price.ended(late, new StepAnswer.Failed("Out of order")))
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(price::lease).isInstanceOf(RuntimeException.class);
    } finally {
      hub.jdbi.useHandle(h -> h.execute("alter table gone rename to document_step"));
    }
    price.ended(late, NOTHING);
    hub.work();
    run(samples, one -> NOTHING);
    assertThat(hub.documents()).containsExactly("A1 accepted");
  }

  /** What is agreed to be a warning keeps no step behind it from being gone through. */
  @Test
  void anErrorThatIsAWarningHereEndsNoSteps() throws Exception {
    hub.receive("quay", "orders", orders("QUAY", 1, "A1"));
    hub.work();
    run(price, task -> finds(Severity.ERROR, null));
    assertThat(hub.documents()).containsExactly("A1 read");
    assertThat(run(samples, task -> NOTHING)).isEqualTo(1);
    assertThat(hub.documents()).containsExactly("A1 accepted");
    assertThat(hub.strings("select severity from violation where code = 'step-violation'"))
        .containsExactly("warning");
  }

  @Test
  void callsThatNeverEndAreACaseUntilTheStepWorksAgain() throws Exception {
    receive("A1");
    price.stuck(8);
    price.stuck(8);
    assertThat(hub.cases()).singleElement().asString().contains("open");
    run(price, task -> NOTHING);
    assertThat(hub.cases()).singleElement().asString().doesNotContain("open");
  }
}
