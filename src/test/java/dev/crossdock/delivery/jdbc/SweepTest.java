package dev.crossdock.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.config.RetryPolicy;
import dev.crossdock.config.Target;
import dev.crossdock.config.Usage;
import dev.crossdock.delivery.DeliveryEvents;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.DeliveryTransition;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Planned;
import dev.crossdock.delivery.RecordedDelivery;
import dev.crossdock.delivery.RetryDecisions;
import dev.crossdock.delivery.Sweep;
import dev.crossdock.delivery.Tally;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.stage.Signals;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SweepTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private final Map<String, RetryDecisions> targets = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private final Tally tally = new Tally();
  private JdbcDeliveries deliveries;
  private Planned planned;
  private Sweep sweep;
  private boolean broken;

  @BeforeEach
  void empty() {
    postgres.truncate("document", "delivery", "delivery_attempt", "outbox", "under_way_at_backup");
    deliveries = new JdbcDeliveries(postgres.jdbi(), Duration.ofMinutes(1));
    planned = new Planned(postgres.jdbi(), deliveries);
    sweep =
        new Sweep(
            deliveries,
            new JdbcGates(postgres.jdbi()),
            targets::get,
            new Missing(),
            new Signals(),
            tally);
  }

  @Test
  void aTargetThatNoFileNamesIsToldOnceWhateverWaitsForIt() {
    targets.put("erp", decisions("erp"));
    planned.delivery("erp");
    planned.delivery("gone");
    planned.delivery("gone");

    planned.letTimePass();
    assertThat(sweep.run()).isEqualTo(3);
    planned.letTimePass();
    sweep.run();

    assertThat(told).containsExactly("gone target-unknown");
  }

  @Test
  void aCallWhoseLeaseRanOutIsCounted() {
    targets.put("erp", decisions("erp"));
    var id = planned.delivery("erp");
    assertThat(deliveries.lease(List.of(id), new Lease("hub/1", Duration.ofMinutes(2)))).hasSize(1);

    planned.letTimePass();
    sweep.run();

    assertThat(tally.of("erp", DeliveryTransition.POSTPONE)).isEqualTo(1);
  }

  /** A case is opened in the transaction that settles, or the next round does both. */
  @Test
  void whatCanNotBeToldIsNotSettled() {
    var id = planned.delivery("gone");
    deliveries.lease(List.of(id), new Lease("hub/1", Duration.ofMinutes(2)));
    planned.letTimePass();
    broken = true;
    assertThatThrownBy(() -> sweep.run()).hasMessage("no case can be opened");
    assertThat(planned.stateOf(id)).isEqualTo(DeliveryState.LEASED);
    assertThat(tally.of("gone", DeliveryTransition.DOUBT)).isZero();

    broken = false;
    assertThat(sweep.run()).isEqualTo(1);
    assertThat(planned.stateOf(id)).isEqualTo(DeliveryState.IN_DOUBT);
    assertThat(told).containsExactly("in doubt " + id);
  }

  @Test
  void ofTwoSweepsAtOnceOneSettlesEach() {
    targets.put("erp", decisions("erp"));
    var ids = new ArrayList<Long>();
    for (int i = 0; i < 20; i++) {
      ids.add(planned.delivery("erp"));
    }
    deliveries.lease(ids, new Lease("hub/1", Duration.ofMinutes(2)));
    planned.letTimePass();
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> sweep.run()),
            CompletableFuture.runAsync(() -> sweep.run()))
        .join();
    assertThat(tally.of("erp", DeliveryTransition.POSTPONE)).isEqualTo(20);
    assertThat(ids)
        .allSatisfy(id -> assertThat(planned.stateOf(id)).isEqualTo(DeliveryState.RETRY_SCHEDULED));
  }

  /** What a hub made of a backup plans for what was under way in it. */
  @Test
  void whatMayHaveHappenedAfterABackupIsRepeatedOnlyWhereThatIsSafe() {
    targets.put("dropping", decisions("dropping"));
    targets.put("forgetful", decisions("forgetful", false));
    long document = planned.order("PO-1");
    long other = planned.order("PO-2");
    postgres
        .jdbi()
        .useHandle(
            h -> {
              h.execute("update document set transmission_id = 77 where id = ?", document);
              h.execute("insert into under_way_at_backup values (77)");
            });

    planned.plan(document, "dropping", "forgetful");
    planned.plan(other, "forgetful");
    sweep.run();

    assertThat(planned.stateOf(planned.idOf(document, "forgetful")))
        .isEqualTo(DeliveryState.IN_DOUBT);
    assertThat(planned.stateOf(planned.idOf(document, "dropping")))
        .isEqualTo(DeliveryState.RETRY_SCHEDULED);
    assertThat(planned.stateOf(planned.idOf(other, "forgetful"))).isEqualTo(DeliveryState.READY);
  }

  private static RetryDecisions decisions(String target) {
    return decisions(target, true);
  }

  private static RetryDecisions decisions(String target, boolean dedupes) {
    var retry = RetryPolicy.DEFAULT;
    return new RetryDecisions(
        new Target(
            target,
            "deliver-to-jms",
            Set.of(Usage.PRODUCTION),
            Map.of(),
            retry,
            dedupes,
            null,
            false),
        new Random(1));
  }

  private final class Missing implements DeliveryEvents {
    @Override
    public void targetFailing(
        String target, Code code, String detail, List<RecordedDelivery> affected) {
      told.add(target + " " + code.id());
    }

    @Override
    public void deadLettered(List<RecordedDelivery> given) {}

    @Override
    public void inDoubt(List<RecordedDelivery> doubtful) {
      if (broken) {
        throw new IllegalStateException("no case can be opened");
      }
      doubtful.forEach(settled -> told.add("in doubt " + settled.id()));
    }

    @Override
    public void recovered(String target) {}
  }
}
