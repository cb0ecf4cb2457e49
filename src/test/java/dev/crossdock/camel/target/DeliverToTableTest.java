package dev.crossdock.camel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.config.Target;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tables of the hub's own database as targets. */
class DeliverToTableTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private static final List<String> TABLES = List.of("erp", "wms", "tms", "crm", "other");

  private Hub hub;

  @BeforeEach
  void start() throws Exception {
    for (var name : TABLES) {
      postgres
          .jdbi()
          .useHandle(
              h -> {
                h.execute("drop table if exists " + name);
                h.execute(
                    "create table " + name + " (idempotency_key text primary key, content json)");
              });
    }
    hub = new Hub(postgres, broker);
  }

  @AfterEach
  void stop() {
    hub.close();
    TABLES.forEach(name -> broker.drain("deliver." + name));
  }

  private static Target table(String id, String table) {
    return Hub.target(id, "deliver-to-table", Map.of("table", table, "contentType", "json"));
  }

  private static List<String> numbers(String table) {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("select content ->> 'number' from " + table)
                    .mapTo(String.class)
                    .list());
  }

  private void awaitDone(List<Long> deliveries) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                deliveries.stream().allMatch(id -> hub.planned.stateOf(id) == DeliveryState.DONE));
  }

  private List<Long> twenty(String target) {
    return Stream.generate(() -> hub.planned.delivery(target)).limit(20).toList();
  }

  @Test
  void aTableWhoseRowsAreLockedHangsNeitherTheHubNorOtherTargets() throws Exception {
    var locked = List.of("erp", "wms", "tms");
    hub.start(table("erp", "erp"), table("wms", "wms"), table("tms", "tms"), table("crm", "crm"));
    try (var locks = postgres.jdbi().open()) {
      locks.begin();
      locked.forEach(name -> locks.execute("lock table " + name + " in access exclusive mode"));
      var hanging = locked.stream().flatMap(name -> queued(name).stream()).toList();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(waitingForLocks()).isEqualTo(24));

      awaitDone(twenty("crm"));

      assertThat(waitingForLocks()).isEqualTo(24);
      assertThat(numbers("crm")).hasSize(20);
      locks.rollback();
      awaitDone(hanging);
    }
    locked.forEach(name -> assertThat(numbers(name)).hasSize(20));
  }

  /** All of them come in one message, and none is taken before, so that eight calls are made. */
  private List<Long> queued(String target) {
    var routes = hub.camel.getRouteController();
    try {
      routes.suspendRoute("deliver-" + target);
      var planned = postgres.jdbi().inTransaction(together -> twenty(target));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> hub.planned.announced("deliver." + target).isEmpty());
      routes.resumeRoute("deliver-" + target);
      return planned;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asked anew each time: a transaction sees these once. */
  private static int waitingForLocks() {
    return postgres
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """)
                    .mapTo(Integer.class)
                    .one());
  }

  @Test
  void aTargetThatWasChangedWritesToItsNewTable() throws Exception {
    hub.start(table("erp", "erp"));
    awaitDone(twenty("erp"));

    hub.change(table("erp", "other"));
    awaitDone(twenty("erp"));

    assertThat(numbers("erp")).hasSize(20);
    assertThat(numbers("other")).hasSize(20);
  }
}
