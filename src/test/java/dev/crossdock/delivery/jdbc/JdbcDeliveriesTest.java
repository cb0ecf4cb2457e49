package dev.crossdock.delivery.jdbc;

import static dev.crossdock.delivery.DeliveryResults.again;
import static dev.crossdock.delivery.DeliveryResults.deadLettered;
import static dev.crossdock.delivery.DeliveryResults.done;
import static dev.crossdock.delivery.DeliveryResults.inDoubt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.delivery.DeliveryResult;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.DeliveryTransition;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Planned;
import dev.crossdock.delivery.RecordedDelivery;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDeliveriesTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final Lease HUB = new Lease("hub/1", Duration.ofMinutes(2));

  private JdbcDeliveries deliveries;
  private Planned planned;

  @BeforeEach
  void empty() {
    postgres.truncate("document", "delivery", "delivery_attempt", "outbox");
    deliveries = new JdbcDeliveries(postgres.jdbi(), Duration.ofMinutes(1));
    planned = new Planned(postgres.jdbi(), deliveries);
  }

  private List<RecordedDelivery> record(DeliveryResult... results) {
    return deliveries.record(List.of(results), recorded -> {});
  }

  private DeliveryTask lease(long id) {
    var leased = deliveries.lease(List.of(id), HUB);
    assertThat(leased).hasSize(1);
    return leased.get(0);
  }

  @Test
  void aPlannedDeliveryIsAnnouncedOnceHoweverOftenItIsPlanned() {
    var document = planned.order("PO-1");
    planned.plan(document, "erp", "wms");
    planned.plan(document, "erp", "wms");
    assertThat(planned.announced("deliver.erp")).containsExactly(planned.idOf(document, "erp"));
    assertThat(planned.announced("deliver.wms")).hasSize(1);
  }

  @Test
  void planningJoinsTheCallersTransaction() {
    var document = planned.order("PO-1");
    assertThatThrownBy(
            () ->
                postgres
                    .jdbi()
                    .useTransaction(
                        handle -> {
                          planned.plan(document, "erp");
                          throw new IllegalStateException("undo");
                        }))
        .hasMessage("undo");
    assertThat(planned.announced("deliver.erp")).isEmpty();
  }

  @Test
  void aLeaseBringsTheDocumentAndTheSameKeyEachTime() {
    var id = planned.delivery("erp");
    var first = lease(id);
    assertThat(first.attempt()).isEqualTo(1);
    assertThat(first.json()).isEqualTo("{\"number\":\"PO-0\"}");
    assertThat(first.type()).isEqualTo("order");
    record(again(first, Duration.ZERO));
    planned.letTimePass();
    deliveries.announceDue(10);
    var second = lease(id);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.idempotencyKey()).isEqualTo(first.idempotencyKey());
  }

  @Test
  void aLargeBodyStaysBehindUntilItIsAskedFor() {
    var noise = new StringBuilder("{\"n\":\"");
    new Random(7).ints(200_000, 'a', 'z').forEach(c -> noise.append((char) c));
    var document = planned.order("PO-1", noise.append("\"}").toString());
    planned.plan(document, "erp");
    var task = lease(planned.idOf(document, "erp"));
    assertThat(task.json()).isNull();
    assertThat(deliveries.body(document).json()).isEqualTo(noise.toString());
  }

  @Test
  void aDeliveryThatIsLeasedOrEndedIsNotLeasedAgain() {
    var id = planned.delivery("erp");
    var task = lease(id);
    assertThat(deliveries.lease(List.of(id), HUB)).isEmpty();
    record(done(task));
    assertThat(deliveries.lease(List.of(id), HUB)).isEmpty();
    assertThat(planned.stateOf(id)).isEqualTo(DeliveryState.DONE);
  }

  @Test
  void aResultWithAnOldFencingTokenDoesNotCount() {
    var id = planned.delivery("erp");
    var slow = deliveries.lease(List.of(id), new Lease("hub/1", Duration.ZERO)).get(0);
    deliveries.expire(
        10,
        expired ->
            new DeliveryResult(
                expired.id(),
                expired.attempt(),
                DeliveryTransition.POSTPONE,
                Duration.ZERO,
                null,
                "expired",
                0,
                expired.leasedAt()),
        recorded -> {});
    deliveries.announceDue(10);
    var quick = lease(id);
    assertThat(record(deadLettered(slow))).isEmpty();
    assertThat(planned.stateOf(id)).isEqualTo(DeliveryState.LEASED);
    assertThat(record(done(quick))).hasSize(1);
    assertThat(record(deadLettered(quick))).isEmpty();
  }

  @Test
  void ofAnOrderKeyOnlyTheFirstIsLeasedAndTheNextIsAnnouncedWhenItEnds() {
    var first = planned.delivery("erp", "acme/PO-1", 1);
    var second = planned.delivery("erp", "acme/PO-1", 2);
    var elsewhere = planned.delivery("wms", "acme/PO-1", 2);
    var leased = deliveries.lease(List.of(second, first, elsewhere), HUB);
    assertThat(leased).extracting(DeliveryTask::id).containsExactly(first, elsewhere);
    planned.clearOutbox();
    record(done(leased.get(0)));
    assertThat(planned.announced("deliver.erp")).containsExactly(second);
    assertThat(lease(second).orderKey()).isEqualTo("acme/PO-1");
  }

  @Test
  void whatIsPostponedInDoubtOrDeadHoldsThoseBehindItOfItsKey() {
    var first = planned.delivery("erp", "k", 1);
    var second = planned.delivery("erp", "k", 2);
    var third = planned.delivery("erp", "k", 3);
    var other = planned.delivery("erp", "l", 2);
    record(again(lease(first), Duration.ofHours(1)));
    assertThat(deliveries.lease(List.of(second, third), HUB)).isEmpty();
    planned.letTimePass();
    deliveries.announceDue(10);
    record(inDoubt(lease(first)));
    assertThat(deliveries.lease(List.of(second, third), HUB)).isEmpty();
    deliveries.revive(List.of(first));
    planned.clearOutbox();
    record(deadLettered(lease(first)));
    planned.letTimePass();
    deliveries.announceDue(10);
    assertThat(planned.announced("deliver.erp")).containsExactly(other);
    assertThat(deliveries.lease(List.of(second, third), HUB)).isEmpty();
    deliveries.revive(List.of(first));
    record(done(lease(first)));
    assertThat(lease(second).attempt()).isEqualTo(1);
    assertThat(lease(other).attempt()).isEqualTo(1);
  }

  @Test
  void aDeadOneThatPassesHoldsNobody() {
    var first = planned.delivery("erp", "k", 1);
    var second = planned.delivery("erp", "k", 2);
    planned.clearOutbox();
    record(deadLettered(lease(first)).asBypassed());
    assertThat(planned.announced("deliver.erp")).containsExactly(second);
    assertThat(lease(second).attempt()).isEqualTo(1);
  }

  @Test
  void aDeadDeliveryGoesToItsDeadLetterQueueWithEveryAttemptKept() {
    var id = planned.delivery("erp");
    record(again(lease(id), Duration.ZERO));
    planned.letTimePass();
    deliveries.announceDue(10);
    record(deadLettered(lease(id)));
    assertThat(planned.announced("dead-letter.erp")).containsExactly(id);
    var outcomes =
        postgres
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery("select outcome from delivery_attempt order by attempt")
                        .mapTo(String.class)
                        .list());
    assertThat(outcomes).containsExactly("retry-scheduled", "dead-lettered");
  }

  @Test
  void aDocumentHasTheWorstStateOfItsDeliveries() {
    var document = planned.order("PO-1");
    planned.plan(document, "erp", "wms", "tms");
    record(done(lease(planned.idOf(document, "erp"))));
    assertThat(planned.documentState(document)).isEqualTo("accepted");
    record(inDoubt(lease(planned.idOf(document, "wms"))));
    assertThat(planned.documentState(document)).isEqualTo("in-doubt");
    record(deadLettered(lease(planned.idOf(document, "tms"))));
    assertThat(planned.documentState(document)).isEqualTo("dead-lettered");
    deliveries.revive(List.of(planned.idOf(document, "wms"), planned.idOf(document, "tms")));
    assertThat(planned.documentState(document)).isEqualTo("accepted");
    record(done(lease(planned.idOf(document, "wms"))), done(lease(planned.idOf(document, "tms"))));
    assertThat(planned.documentState(document)).isEqualTo("delivered");
  }

  @Test
  void theSweepAnnouncesWhatNobodyTookLessAndLessOften() {
    var id = planned.delivery("erp");
    planned.clearOutbox();
    assertThat(deliveries.announceDue(10)).isEmpty();
    planned.letTimePass();
    assertThat(deliveries.announceDue(10)).containsExactly(Map.entry("erp", 1));
    assertThat(planned.announced("deliver.erp")).containsExactly(id);
    assertThat(dueIn(id)).isBetween(100.0, 120.0);
  }

  @Test
  void theSweepLooksSoonAgainAtWhatWaitedBehindAnother() {
    var first = planned.delivery("erp", "k", 1);
    var second = planned.delivery("erp", "k", 2);
    postgres
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "update delivery set sweeps = 5, due_at = clock_timestamp() + interval '1 h'"
                        + " where id = ?",
                    second));

    record(done(lease(first)));

    assertThat(dueIn(second)).isBetween(1.0, 60.0);
  }

  private static double dueIn(long delivery) {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "select extract(epoch from due_at - clock_timestamp()) from delivery"
                            + " where id = ?")
                    .bind(0, delivery)
                    .mapTo(Double.class)
                    .one());
  }

  @Test
  void theSweepDoesNotAnnounceWhatWaitsBehindAnother() {
    var first = planned.delivery("erp", "k", 1);
    planned.delivery("erp", "k", 2);
    planned.clearOutbox();
    planned.letTimePass();
    deliveries.announceDue(10);
    assertThat(planned.announced("deliver.erp")).containsExactly(first);
  }

  @Test
  void aHubThatStartsAgainLetsItsOldLeasesRunOutAndNobodyElses() {
    var mine = planned.delivery("erp");
    var others = planned.delivery("erp");
    lease(mine);
    deliveries.lease(List.of(others), new Lease("hub2/1", Duration.ofMinutes(2)));
    var again = new Lease("hub/2", Duration.ofMinutes(2));
    assertThat(deliveries.abandonLeasesOfEarlierStarts(again)).isEqualTo(1);
    var expired = new ArrayList<Long>();
    deliveries.expire(
        10,
        one -> {
          expired.add(one.id());
          return new DeliveryResult(
              one.id(),
              one.attempt(),
              DeliveryTransition.DOUBT,
              Duration.ZERO,
              null,
              null,
              0,
              one.leasedAt());
        },
        recorded -> {});
    assertThat(expired).containsExactly(mine);
    assertThat(planned.stateOf(mine)).isEqualTo(DeliveryState.IN_DOUBT);
    assertThat(planned.stateOf(others)).isEqualTo(DeliveryState.LEASED);
  }

  @Test
  void twoWhoWantTheSameDeliveriesNeverGetOneTwice() throws Exception {
    var ids = LongStream.range(0, 200).map(n -> planned.delivery("erp")).boxed().toList();
    var start = new CyclicBarrier(2);
    Callable<List<DeliveryTask>> claim =
        () -> {
          start.await();
          var got = new ArrayList<DeliveryTask>();
          for (int from = 0; from < ids.size(); from += 10) {
            got.addAll(deliveries.lease(ids.subList(from, from + 10), HUB));
          }
          return got;
        };
    var both = Executors.newFixedThreadPool(2);
    try {
      var one = both.submit(claim);
      var two = both.submit(claim);
      var all = new ArrayList<>(one.get());
      all.addAll(two.get());
      assertThat(all).extracting(DeliveryTask::id).doesNotHaveDuplicates();
      var states = ids.stream().map(planned::stateOf).distinct().toList();
      assertThat(all.size()).isEqualTo(200);
      assertThat(states).containsExactly(DeliveryState.LEASED);
    } finally {
      both.shutdownNow();
    }
  }

  @Test
  void anOrderKeyGoesOnWithoutTheSweepHoweverTwoDeliverersRace() throws Exception {
    var keys = 20;
    var each = 5;
    for (int key = 0; key < keys; key++) {
      for (int seq = 1; seq <= each; seq++) {
        planned.delivery("erp", "k" + key, seq);
      }
    }
    var outbox = new JdbcOutbox(postgres.jdbi());
    Callable<List<DeliveryTask>> work =
        () -> {
          var mine = new ArrayList<DeliveryTask>();
          for (int idle = 0; idle < 50; idle++) {
            var ids = new ArrayList<Long>();
            outbox.forward(3, rows -> rows.forEach(row -> ids.add(row.deliveryId())));
            var tasks = deliveries.lease(ids, HUB);
            mine.addAll(tasks);
            tasks.forEach(task -> record(done(task)));
            idle = ids.isEmpty() ? idle : 0;
          }
          return mine;
        };
    var both = Executors.newFixedThreadPool(2);
    try {
      var one = both.submit(work);
      var two = both.submit(work);
      assertThat(one.get().size() + two.get().size()).isEqualTo(keys * each);
    } finally {
      both.shutdownNow();
    }
  }
}
