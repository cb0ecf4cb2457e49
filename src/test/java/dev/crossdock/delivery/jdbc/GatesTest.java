package dev.crossdock.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.config.CircuitPolicy;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.Gate;
import dev.crossdock.delivery.Hold;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Planned;
import dev.crossdock.diagnostics.DeliveryCode;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GatesTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final Lease HUB = new Lease("hub/1", Duration.ofMinutes(2));
  private static final Lease OTHER_HUB = new Lease("other/1", Duration.ofMinutes(2));
  private static final CircuitPolicy POLICY =
      new CircuitPolicy(3, Duration.ofMinutes(1), Duration.ofMinutes(4));

  private JdbcDeliveries deliveries;
  private JdbcGates gates;
  private Planned planned;

  @BeforeEach
  void empty() {
    postgres.renew();
    deliveries = new JdbcDeliveries(postgres.jdbi(), Duration.ofMinutes(1));
    gates = new JdbcGates(postgres.jdbi());
    planned = new Planned(postgres.jdbi(), deliveries);
  }

  private List<Long> leased(Long... ids) {
    return deliveries.lease(List.of(ids), HUB).stream().map(DeliveryTask::id).toList();
  }

  private void open() {
    gates.open("erp", DeliveryCode.TARGET_FAILED, "HTTP 500", POLICY);
  }

  private void letTheCircuitsPausePass() {
    postgres.jdbi().useHandle(h -> h.execute("update circuit set probe_at = clock_timestamp()"));
  }

  @Test
  void whatIsHeldIsNotLeasedAndAnnouncedWhenItIsReleased() {
    var held = planned.delivery("erp");
    var free = planned.delivery("wms");
    gates.hold(Hold.Kind.TARGET, "erp", Actor.person("anna"), "update", null);
    planned.clearOutbox();
    assertThat(leased(held, free)).containsExactly(free);
    planned.letTimePass();
    deliveries.announceDue(10);
    assertThat(planned.announced("deliver.erp")).isEmpty();

    assertThat(gates.release(Hold.Kind.TARGET, "erp", Actor.person("berta"), "done")).isTrue();
    assertThat(gates.release(Hold.Kind.TARGET, "erp", Actor.person("berta"), "done")).isFalse();
    deliveries.announceDue(10);
    assertThat(planned.announced("deliver.erp")).containsExactly(held);
    assertThat(leased(held)).containsExactly(held);
  }

  @Test
  void everyHubSeesAHoldAndItOutlivesARestart() {
    var other = new JdbcGates(postgres.jdbi());
    gates.hold(Hold.Kind.TARGET, "erp", Actor.person("anna"), "update", null);
    assertThat(other.of("erp")).isEqualTo(Gate.SHUT);
    assertThat(other.of("wms")).isEqualTo(Gate.OPEN);
    assertThat(other.holds())
        .singleElement()
        .satisfies(h -> assertThat(List.of(h.actor(), h.name())).containsExactly("anna", "erp"));
  }

  @Test
  void theDocumentsOfAPartnerWait() {
    var held = planned.delivery("erp");
    gates.hold(Hold.Kind.PARTNER, "acme", Actor.person("anna"), null, null);
    assertThat(leased(held)).isEmpty();
    gates.hold(Hold.Kind.PARTNER, "other", Actor.person("anna"), null, null);
    gates.release(Hold.Kind.PARTNER, "acme", Actor.person("anna"), null);
    assertThat(leased(held)).containsExactly(held);
  }

  @Test
  void aHoldForATimeEndsByItself() {
    var held = planned.delivery("erp");
    gates.hold(Hold.Kind.TARGET, "erp", Actor.person("anna"), null, Duration.ofMinutes(5));
    assertThat(leased(held)).isEmpty();
    assertThat(gates.releaseDue()).isZero();
    postgres.jdbi().useHandle(h -> h.execute("update hold set until = clock_timestamp()"));
    planned.clearOutbox();
    assertThat(gates.releaseDue()).isEqualTo(1);
    deliveries.announceDue(10);
    assertThat(planned.announced("deliver.erp")).containsExactly(held);
  }

  @Test
  void whoHeldAndReleasedIsOnRecord() {
    gates.hold(Hold.Kind.TARGET, "erp", Actor.person("anna"), "update", null);
    gates.release(Hold.Kind.TARGET, "erp", Actor.person("berta"), "done");
    var acts =
        postgres
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery(
                            "select concat_ws(' ', actor, action, object_type, object_id, reason)"
                                + " from audit_log"
                                + " order by id")
                        .mapTo(String.class)
                        .list());
    assertThat(acts)
        .containsExactly("anna hold target erp update", "berta hold-release target erp done");
  }

  @Test
  void anOpenCircuitLetsOneProbeThroughWhenItIsTime() {
    var first = planned.delivery("erp");
    planned.delivery("erp");
    open();
    assertThat(leased(first)).isEmpty();
    assertThat(gates.of("erp")).isEqualTo(Gate.SHUT);
    assertThat(deliveries.probe("erp", HUB)).isEmpty();

    letTheCircuitsPausePass();
    assertThat(new JdbcGates(postgres.jdbi()).of("erp")).isEqualTo(Gate.PROBE);
    assertThat(deliveries.probe("erp", HUB)).hasSize(1);
    assertThat(deliveries.probe("erp", OTHER_HUB)).isEmpty();
    assertThat(gates.circuits().get(0).state()).isEqualTo("half-open");
  }

  @Test
  void theAuditLogTellsWhenTheHubPausesATargetAndResumesIt() {
    open();
    open();
    gates.close("erp");
    gates.close("erp");
    assertThat(
            new JdbcAuditLog(postgres.jdbi())
                .find(AuditQuery.of(new AuditObject("target", "erp"), 10)))
        .extracting(
            act -> act.entry().action(),
            act -> act.entry().actor(),
            act -> act.entry().detail().get("code"))
        .containsExactly(
            tuple(AuditAction.CIRCUIT_CLOSE, Actor.HUB, null),
            tuple(AuditAction.CIRCUIT_OPEN, Actor.HUB, DeliveryCode.TARGET_FAILED.id()));
  }

  @Test
  void theTurnIsNotTakenWhereNothingWaits() {
    open();
    letTheCircuitsPausePass();
    assertThat(deliveries.probe("erp", HUB)).isEmpty();
    assertThat(gates.circuits().get(0).state()).isEqualTo("open");
  }

  @Test
  void aDocumentThatTheTargetCanNotTakeKeepsNoOtherFromTrying() {
    planned.delivery("erp");
    planned.delivery("erp");
    open();
    letTheCircuitsPausePass();
    var first = deliveries.probe("erp", HUB).get(0);
    deliveries.record(List.of(DeliveryResults.failedProbe(first)), settled -> {});
    gates.stillOpen("erp", DeliveryCode.TARGET_FAILED, "HTTP 500", POLICY);
    planned.letTimePass();
    deliveries.announceDue(10);
    letTheCircuitsPausePass();
    var second = deliveries.probe("erp", HUB).get(0);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(gates.circuits().get(0).probes()).isEqualTo(1);
  }

  @Test
  void aProbeThatIsLostIsTriedAgainByAnyHub() {
    planned.delivery("erp");
    planned.delivery("erp");
    open();
    letTheCircuitsPausePass();
    deliveries.probe("erp", HUB);
    letTheCircuitsPausePass();
    assertThat(deliveries.probe("erp", OTHER_HUB)).hasSize(1);
  }

  @Test
  void aCircuitOpensOnceAndWhatWaitedIsAnnouncedWhenItCloses() {
    var waiting = planned.delivery("erp");
    open();
    assertThat(gates.open("erp", DeliveryCode.TARGET_FAILED, "HTTP 500", POLICY)).isFalse();
    planned.letTimePass();
    planned.clearOutbox();
    deliveries.announceDue(10);
    assertThat(planned.announced("deliver.erp")).isEmpty();

    assertThat(gates.close("erp")).isTrue();
    assertThat(gates.close("erp")).isFalse();
    deliveries.announceDue(10);
    assertThat(planned.announced("deliver.erp")).containsExactly(waiting);
  }

  @Test
  void tellsWhatWaitsForEachTarget() {
    planned.delivery("erp");
    leased(planned.delivery("erp"));
    planned.delivery("wms");
    assertThat(deliveries.unfinished().get("erp")).containsEntry("ready", 1L);
    assertThat(deliveries.unfinished().get("erp")).containsEntry("leased", 1L);
    assertThat(deliveries.unfinished().get("wms")).containsEntry("ready", 1L).hasSize(1);
  }
}
