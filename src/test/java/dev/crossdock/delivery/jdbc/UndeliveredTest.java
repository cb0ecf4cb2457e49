package dev.crossdock.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.audit.Actor;
import dev.crossdock.delivery.DeliveryQuery;
import dev.crossdock.delivery.DeliveryResult;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.DeliveryStory;
import dev.crossdock.delivery.FoundDelivery;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Planned;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UndeliveredTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final Lease HUB = new Lease("hub/1", Duration.ofMinutes(2));

  private JdbcDeliveries deliveries;
  private JdbcUndelivered undelivered;
  private Planned planned;
  private final List<String> lastOf = new ArrayList<>();

  @BeforeEach
  void empty() {
    postgres.renew();
    deliveries = new JdbcDeliveries(postgres.jdbi(), Duration.ofMinutes(1));
    undelivered = new JdbcUndelivered(postgres.jdbi(), deliveries);
    planned = new Planned(postgres.jdbi(), deliveries);
  }

  private long deadLettered(String target) {
    var id = planned.delivery(target);
    record(DeliveryResults.deadLettered(deliveries.lease(List.of(id), HUB).get(0)));
    return id;
  }

  private long doubtful(String target, @Nullable String key, long seq) {
    var id = planned.delivery(target, key, seq);
    record(DeliveryResults.inDoubt(deliveries.lease(List.of(id), HUB).get(0)));
    return id;
  }

  private void record(DeliveryResult result) {
    deliveries.record(List.of(result), recorded -> {});
  }

  private List<Long> found(
      Set<DeliveryState> states,
      @Nullable String target,
      @Nullable String code,
      @Nullable Instant since,
      @Nullable Long before) {
    return undelivered
        .find(new DeliveryQuery(states, false, target, null, code, null, null, since, before, 2))
        .stream()
        .map(FoundDelivery::id)
        .toList();
  }

  @Test
  void findsByStateTargetCodeAndTimePageByPage() {
    var first = deadLettered("erp");
    var second = doubtful("wms", null, 0);
    var third = deadLettered("erp");
    planned.delivery("erp");
    var both = DeliveryQuery.FOR_A_PERSON;

    assertThat(found(both, null, null, null, null)).containsExactly(third, second);
    assertThat(found(both, null, null, null, second)).containsExactly(first);
    assertThat(found(both, "wms", null, null, null)).containsExactly(second);
    assertThat(found(Set.of(DeliveryState.IN_DOUBT), null, null, null, null))
        .containsExactly(second);
    assertThat(found(both, null, "target-refused", null, null)).isEmpty();
    assertThat(found(both, null, "target-failed", null, null)).hasSize(2);
    assertThat(found(both, null, null, Instant.now().plusSeconds(60), null)).isEmpty();
    assertThat(
            undelivered.find(
                new DeliveryQuery(both, false, null, "acme", null, null, null, null, null, 9)))
        .hasSize(3);
    assertThat(
            undelivered.find(
                new DeliveryQuery(both, false, null, "other", null, null, null, null, null, 9)))
        .isEmpty();
  }

  @Test
  void findsByTypeAndByTheBeginningOfANumber() {
    var one = deadLettered("erp");
    assertThat(of("order", null)).containsExactly(one);
    assertThat(of("invoice", null)).isEmpty();
    assertThat(of(null, "PO-*")).containsExactly(one);
    assertThat(of(null, "PO-0")).containsExactly(one);
    assertThat(of(null, "PO")).isEmpty();
    assertThat(of(null, "P_*")).isEmpty();
    assertThat(of(null, "po-*")).isEmpty();
    assertThat(of(null, "*o-0*")).containsExactly(one);
    assertThat(of(null, "*_*")).isEmpty();
  }

  private List<Long> of(@Nullable String type, @Nullable String key) {
    var both = DeliveryQuery.FOR_A_PERSON;
    return undelivered
        .find(new DeliveryQuery(both, false, null, null, null, type, key, null, null, 9))
        .stream()
        .map(FoundDelivery::id)
        .toList();
  }

  @Test
  void tellsReasonPlaceAndAttempts() {
    var id = deadLettered("erp");
    var story = undelivered.open(id).orElseThrow();
    assertThat(story.delivery().code()).isEqualTo("target-failed");
    assertThat(story.delivery().detail()).isEqualTo("HTTP 500 from the ERP");
    assertThat(story.attempts())
        .singleElement()
        .satisfies(
            a -> assertThat(List.of(a.outcome(), String.valueOf(a.hub()))).contains("hub/1"));
    assertThat(undelivered.open(id + 1)).isEmpty();
  }

  @Test
  void whatTheTargetHasIsDoneAndTheNextOfItsKeyGoes() {
    var id = doubtful("erp", "PO-1", 1);
    var next = planned.delivery("erp", "PO-1", 2);
    planned.clearOutbox();
    assertThat(undelivered.resolve(id, true, Actor.person("anna"), "it has it", lastOf::add))
        .isTrue();
    assertThat(undelivered.resolve(id, true, Actor.person("anna"), "it has it", lastOf::add))
        .isFalse();

    assertThat(planned.stateOf(id)).isEqualTo(DeliveryState.DONE);
    assertThat(planned.announced("deliver.erp")).containsExactly(next);
    assertThat(lastOf).containsExactly("erp");
    assertThat(undelivered.open(id).orElseThrow().acts())
        .singleElement()
        .satisfies(
            act ->
                assertThat(List.of(act.actor(), act.action(), String.valueOf(act.reason())))
                    .containsExactly("anna", "Mark a delivery in doubt delivered", "it has it"));
    assertThat(planned.documentState(undelivered.open(id).orElseThrow().delivery().document()))
        .isEqualTo("delivered");
  }

  @Test
  void whatTheTargetHasNotIsSentAgainWithTheSameKey() {
    var id = doubtful("erp", null, 0);
    var other = doubtful("erp", null, 0);
    var key = undelivered.open(id).orElseThrow().delivery().idempotencyKey();
    planned.clearOutbox();
    assertThat(undelivered.resolve(id, false, Actor.person("anna"), "unknown there", lastOf::add))
        .isTrue();

    assertThat(planned.stateOf(id)).isEqualTo(DeliveryState.READY);
    assertThat(planned.announced("deliver.erp")).containsExactly(id);
    assertThat(lastOf).isEmpty();
    var again = deliveries.lease(List.of(id), HUB).get(0);
    assertThat(again.idempotencyKey()).isEqualTo(key);
    assertThat(again.attempt() - again.probes()).isEqualTo(1);
    assertThat(undelivered.resolve(other, true, Actor.person("anna"), "there", lastOf::add))
        .isTrue();
    assertThat(lastOf).containsExactly("erp");
  }

  @Test
  void thoseBehindADeadOneGoOnWhenAPersonLetsThemPass() {
    var first = planned.delivery("erp", "PO-1", 1);
    var next = planned.delivery("erp", "PO-1", 2);
    var last = planned.delivery("erp", "PO-1", 3);
    record(DeliveryResults.deadLettered(deliveries.lease(List.of(first), HUB).get(0)));
    planned.clearOutbox();
    assertThat(undelivered.open(first).orElseThrow().holdsBack()).isEqualTo(2);
    assertThat(undelivered.skip(next, Actor.person("anna"), "?")).isFalse();

    assertThat(undelivered.skip(first, Actor.person("anna"), "typed in by hand")).isTrue();
    assertThat(undelivered.skip(first, Actor.person("anna"), "typed in by hand")).isFalse();
    assertThat(planned.announced("deliver.erp")).containsExactly(next);
    assertThat(planned.stateOf(first)).isEqualTo(DeliveryState.DEAD_LETTERED);
    var story = undelivered.open(first).orElseThrow();
    assertThat(story.holdsBack()).isZero();
    assertThat(story.acts())
        .extracting(DeliveryStory.Act::action)
        .containsExactly("Skip a dead-lettered delivery");
    record(DeliveryResults.done(deliveries.lease(List.of(next, last), HUB).get(0)));
    assertThat(planned.announced("deliver.erp")).containsExactly(next, last);

    // sent again after all, it has lost its turn
    assertThat(undelivered.resend(first, Actor.person("anna"), "mended")).isTrue();
    assertThat(deliveries.lease(List.of(first, last), HUB)).hasSize(2);
  }

  @Test
  void onlyADeadOneIsSentAgain() {
    var id = deadLettered("erp");
    assertThat(undelivered.resolve(id, true, Actor.person("anna"), "?", lastOf::add)).isFalse();
    assertThat(undelivered.resend(id, Actor.person("anna"), "mended")).isTrue();
    assertThat(undelivered.resend(id, Actor.person("anna"), "mended")).isFalse();
    assertThat(planned.stateOf(id)).isEqualTo(DeliveryState.READY);
  }
}
