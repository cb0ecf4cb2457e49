package dev.crossdock.cases.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.audit.Actor;
import dev.crossdock.cases.Affected;
import dev.crossdock.cases.CaseQuery;
import dev.crossdock.cases.CaseRouting.Route;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.CaseSort;
import dev.crossdock.cases.CaseState;
import dev.crossdock.cases.Cases;
import dev.crossdock.cases.Cases.Act;
import dev.crossdock.cases.Deviations;
import dev.crossdock.cases.HistoryEntry;
import dev.crossdock.cases.Transition;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcCasesTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final Act ANNA = new Act(Actor.person("anna"), "I look after it");
  private static final Clock CLOCK = Clock.fixed(Deviations.NOON, ZoneOffset.UTC);

  private Cases cases;

  @BeforeEach
  void empty() {
    postgres.renew();
    cases =
        new JdbcCases(
            postgres.jdbi(),
            facts -> new Route(CaseSeverity.HIGH, "order-desk", Duration.ofHours(8)),
            CLOCK);
  }

  @Test
  void opensACaseWithItsEvidence() {
    var id = cases.joinOrOpen(Deviations.badOrder("4711", 7));

    var file = cases.open(id).orElseThrow();
    assertThat(file.theCase().state()).isEqualTo(CaseState.OPEN);
    assertThat(file.theCase().title()).contains("4711");
    assertThat(file.theCase().owner()).isEqualTo("order-desk");
    assertThat(file.theCase().due()).isEqualTo(Deviations.NOON.plus(Duration.ofHours(8)));
    assertThat(file.theCase().codes()).containsExactly("format-unknown");
    assertThat(file.events()).singleElement().satisfies(e -> assertThat(e.violations()).hasSize(1));
    assertThat(file.affected()).containsExactly(new Affected("document", 7, "4711"));
    assertThat(file.history()).extracting(HistoryEntry::action).containsExactly("opened");
  }

  @Test
  void repeatsOfOneBusinessKeyJoinOneCase() {
    var first = cases.joinOrOpen(Deviations.badOrder("4711", 7));
    var second = cases.joinOrOpen(Deviations.badOrder("4711", 8));
    var other = cases.joinOrOpen(Deviations.badOrder("4712", 9));

    assertThat(second).isEqualTo(first).isNotEqualTo(other);
    assertThat(cases.find(first).orElseThrow().events()).isEqualTo(2);
    assertThat(cases.find(first).orElseThrow().affected()).isEqualTo(2);
  }

  @Test
  void whatHasNoBusinessKeyIsKeptByItsPlace() {
    assertThat(cases.joinOrOpen(Deviations.unreadable(1)))
        .isEqualTo(cases.joinOrOpen(Deviations.unreadable(1)))
        .isNotEqualTo(cases.joinOrOpen(Deviations.unreadable(2)));
  }

  @Test
  void anEventThatComesTwiceCountsOnce() {
    var event = Deviations.badOrder("4711", 7);
    var id = cases.joinOrOpen(event);
    assertThat(cases.joinOrOpen(event)).isEqualTo(id);
    assertThat(cases.find(id).orElseThrow().events()).isEqualTo(1);
  }

  @Test
  void aTargetThatIsDownIsOneCaseWhateverItHits() {
    LongStream.rangeClosed(1, 300)
        .forEach(delivery -> cases.joinOrOpen(Deviations.targetDown("erp", delivery)));

    assertThat(cases.list(CaseQuery.open()))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.subject()).isEqualTo("erp");
              assertThat(c.events()).isEqualTo(300);
              assertThat(c.affected()).isEqualTo(300);
            });
  }

  @Test
  void recoveryClosesTheCaseOfThatTargetOnly() {
    var erp = cases.joinOrOpen(Deviations.targetDown("erp", 1));
    var wms = cases.joinOrOpen(Deviations.targetDown("wms", 2));

    assertThat(cases.recovered("erp", HubCode.HUB_FAILED)).isTrue();
    assertThat(cases.recovered("erp", HubCode.HUB_FAILED)).isFalse();
    assertThat(cases.find(erp).orElseThrow().state()).isEqualTo(CaseState.CLOSED);
    assertThat(cases.find(wms).orElseThrow().state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void anAcceptedCorrectionClosesTheCaseAndTheNextFaultOpensANewOne() {
    var id = cases.joinOrOpen(Deviations.badOrder("4711", 7));

    assertThat(cases.correctionAccepted(Deviations.key("4711"), 8)).isTrue();

    assertThat(cases.open(id).orElseThrow().history())
        .last()
        .satisfies(
            h -> {
              assertThat(h.action()).isEqualTo("correct");
              assertThat(h.reason()).contains("document 8");
              assertThat(h.to()).isEqualTo(CaseState.CLOSED);
            });
    assertThat(cases.joinOrOpen(Deviations.badOrder("4711", 9))).isNotEqualTo(id);
  }

  @Test
  void anEarlierDocumentCorrectsNothingThatCameBehindIt() {
    var id = cases.joinOrOpen(Deviations.badOrder("4711", 7));
    assertThat(cases.correctionAccepted(Deviations.key("4711"), 6)).isFalse();
    assertThat(cases.find(id).orElseThrow().state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void aResolvedCaseOpensAgainWhenItRecurs() {
    var id = cases.joinOrOpen(Deviations.badOrder("4711", 7));
    cases.transition(id, 1, Transition.RESOLVE, ANNA);
    assertThat(cases.joinOrOpen(Deviations.badOrder("4711", 8))).isEqualTo(id);
    assertThat(cases.find(id).orElseThrow().state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void ofManyEventsAtOnceOneOpensAndTheOthersJoin() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      var work =
          IntStream.range(0, 40)
              .<Callable<Long>>mapToObj(
                  i -> () -> cases.joinOrOpen(Deviations.badOrder("4711", i + 1)))
              .toList();
      for (var done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(cases.list(CaseQuery.all()))
        .singleElement()
        .satisfies(c -> assertThat(c.events()).isEqualTo(40));
  }

  @Test
  void peopleMoveItAndEveryStepIsInItsHistory() {
    var id = cases.joinOrOpen(Deviations.badOrder("4711", 7));

    var assigned = cases.assign(id, 1, "anna", null, ANNA);
    var started = cases.transition(id, assigned.version(), Transition.START, ANNA);
    cases.comment(id, new Act(Actor.person("berta"), "the customer was called"));
    var resolved = cases.transition(id, started.version(), Transition.RESOLVE, ANNA);
    cases.transition(id, resolved.version(), Transition.CLOSE, ANNA);

    assertThat(cases.open(id).orElseThrow().history())
        .extracting(HistoryEntry::action)
        .containsExactly("opened", "assign", "start", "comment", "resolve", "close");
    assertThat(cases.find(id).orElseThrow().assignee()).isEqualTo("anna");
  }

  @Test
  void whoSawAnOldVersionIsToldSo() {
    var id = cases.joinOrOpen(Deviations.badOrder("4711", 7));
    cases.assign(id, 1, "anna", null, ANNA);
    assertThatThrownBy(() -> cases.transition(id, 1, Transition.START, ANNA))
        .isInstanceOf(Cases.Stale.class);
  }

  @Test
  void aMoveThatIsNotAllowedChangesNothing() {
    var id = cases.joinOrOpen(Deviations.badOrder("4711", 7));
    assertThatThrownBy(() -> cases.transition(id, 1, Transition.CLOSE, ANNA))
        .isInstanceOf(Transition.IllegalMove.class);
    assertThatThrownBy(() -> cases.transition(id, 1, Transition.CORRECT, ANNA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(cases.find(id).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void anOldCaseIsNotReopenedBesideItsSuccessor() {
    var old = cases.joinOrOpen(Deviations.badOrder("4711", 7));
    cases.correctionAccepted(Deviations.key("4711"), 8);
    cases.joinOrOpen(Deviations.badOrder("4711", 9));
    assertThatThrownBy(() -> cases.transition(old, 2, Transition.REOPEN, ANNA))
        .isInstanceOf(Cases.Superseded.class);
  }

  @Test
  void listsByFiltersAndText() {
    var order = cases.joinOrOpen(Deviations.badOrder("PO_100%", 7));
    var erp = cases.joinOrOpen(Deviations.targetDown("erp", 1));

    assertThat(cases.list(text("po_100%"))).extracting("id").containsExactly(order);
    assertThat(cases.list(text("100_"))).isEmpty();
    assertThat(cases.list(text("erp"))).extracting("id").containsExactly(erp);
    assertThat(cases.list(CaseQuery.open())).extracting("id").containsExactly(erp, order);
    assertThat(cases.list(document(7))).extracting("id").containsExactly(order);
  }

  private static CaseQuery text(String text) {
    return new CaseQuery(
        CaseQuery.all().states(),
        null,
        null,
        null,
        null,
        null,
        null,
        text,
        null,
        null,
        null,
        CaseSort.NEWEST,
        null,
        10);
  }

  private static CaseQuery document(long id) {
    return new CaseQuery(
        CaseQuery.all().states(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        id,
        null,
        null,
        CaseSort.NEWEST,
        null,
        10);
  }
}
