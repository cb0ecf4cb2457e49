package dev.crossdock.cases.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.cases.CaseQuery;
import dev.crossdock.cases.CaseRouting.Route;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.CaseState;
import dev.crossdock.cases.CloudEvents;
import dev.crossdock.cases.Deviations;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventOutboxTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private JdbcCases cases;
  private ExceptionEvents events;
  private JdbcPendingEvents pending;

  @BeforeEach
  void empty() {
    postgres.truncate("exception_case", "exception_event", "case_affected");
    cases =
        new JdbcCases(
            postgres.jdbi(),
            facts -> new Route(CaseSeverity.HIGH, "order-desk", Duration.ofHours(8)),
            Clock.systemUTC());
    events = new JdbcExceptionEvents(postgres.jdbi(), true);
    pending = new JdbcPendingEvents(postgres.jdbi(), cases);
  }

  @Test
  void anEventStandsOrFallsWithTheWorkThatRaisedIt() {
    assertThatThrownBy(
            () ->
                postgres
                    .jdbi()
                    .useTransaction(
                        h -> {
                          events.raise(Deviations.badOrder("4711", 7));
                          throw new IllegalStateException("the stage failed");
                        }))
        .hasMessage("the stage failed");
    assertThat(pending.waiting()).isZero();
  }

  @Test
  void appliesWhatWaitsOnce() {
    events.raise(List.of(Deviations.badOrder("4711", 7), Deviations.badOrder("4711", 8)));
    assertThat(pending.apply(10)).isEqualTo(2);
    assertThat(pending.apply(10)).isZero();
    assertThat(cases.list(CaseQuery.open()))
        .singleElement()
        .satisfies(c -> assertThat(c.events()).isEqualTo(2));
  }

  @Test
  void aCorrectionThatIsAcceptedBeforeTheFaultWasAppliedStillClosesTheCase() {
    events.raise(Deviations.badOrder("4711", 7));
    events.correctionAccepted(Deviations.key("4711"), 8);
    pending.apply(10);
    assertThat(cases.list(CaseQuery.all()))
        .singleElement()
        .satisfies(c -> assertThat(c.state()).isEqualTo(CaseState.CLOSED));
  }

  @Test
  void correctionsAndRecoveriesOfNothingLeaveNoTrace() {
    events.correctionAccepted(Deviations.key("4711"), 8);
    events.recovered("erp", HubCode.HUB_FAILED);
    assertThat(pending.waiting()).isZero();
  }

  @Test
  void aRecoveryClosesTheCaseThatIsOpen() {
    events.raise(Deviations.targetDown("erp", 1));
    pending.apply(10);
    events.recovered("erp", HubCode.HUB_FAILED);
    assertThat(pending.apply(10)).isEqualTo(1);
    assertThat(cases.list(CaseQuery.open())).isEmpty();
  }

  @Test
  void aBrokenEventIsSetAsideAndTheOthersGoOn() {
    events.raise(Deviations.badOrder("4711", 7));
    postgres.jdbi().useHandle(h -> h.execute("update exception_event set event = '{}'"));
    events.raise(Deviations.badOrder("4712", 8));

    for (var i = 0; i < 5; i++) {
      pending.apply(10);
    }

    assertThat(pending.failed()).isEqualTo(1);
    assertThat(pending.waiting()).isZero();
    assertThat(cases.list(CaseQuery.open())).hasSize(1);
  }

  @Test
  void publishesEachEventAndKeepsItWhenThePublisherFails() {
    var event = Deviations.badOrder("4711", 7);
    events.raise(event);
    assertThatThrownBy(
            () ->
                pending.publish(
                    10,
                    batch -> {
                      throw new IllegalStateException("no broker");
                    }))
        .hasMessage("no broker");

    var published = new ArrayList<String>();
    assertThat(pending.publish(10, published::addAll)).isEqualTo(1);
    assertThat(pending.publish(10, published::addAll)).isZero();
    assertThat(published)
        .singleElement()
        .satisfies(j -> assertThat(CloudEvents.read(j)).isEqualTo(event));
  }

  /** The order matters: a correction follows what it corrects. */
  @Test
  void oneHubAtATimeAppliesThem() {
    events.raise(Deviations.badOrder("4711", 7));
    assertThatThrownBy(
            () ->
                postgres
                    .jdbi()
                    .useTransaction(
                        h -> {
                          assertThat(pending.apply(10)).isEqualTo(1);
                          assertThat(CompletableFuture.supplyAsync(() -> pending.apply(10)).join())
                              .isZero();
                          throw new IllegalStateException("undo");
                        }))
        .hasMessage("undo");
    assertThat(pending.apply(10)).as("what the one undid the other does").isEqualTo(1);
    assertThat(cases.list(CaseQuery.open())).hasSize(1);
  }

  @Test
  void twoPublishersShareNothing() {
    events.raise(List.of(Deviations.badOrder("4711", 7), Deviations.badOrder("4712", 8)));
    var published = Collections.synchronizedList(new ArrayList<String>());
    pending.publish(
        1,
        mine -> {
          published.addAll(mine);
          CompletableFuture.runAsync(() -> pending.publish(10, published::addAll)).join();
        });
    assertThat(published).hasSize(2).doesNotHaveDuplicates();
    assertThat(pending.publish(10, published::addAll)).isZero();
  }
}
