package dev.crossdock.camel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.partner.Target;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliverToTableTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private static final Target STAGING =
      Hub.target(
          "staging",
          "deliver-to-table",
          Map.of(
              "table",
              "staging_orders",
              "contentType",
              "json",
              "columns",
              "number=DocumentNumber, document=DocumentId"));

  private Hub hub;

  @BeforeEach
  void start() throws Exception {
    postgres
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "drop table if exists staging_orders; create table staging_orders"
                        + " (idempotency_key text primary key, content json not null, number text"
                        + " check (number <> 'PO-13'), document text)"));
    hub = new Hub(postgres, broker).start(STAGING);
  }

  @AfterEach
  void stop() {
    hub.close();
    broker.drain("deliver.staging");
  }

  @Test
  void aDocumentBecomesOneRowHoweverOftenItIsDelivered() {
    var document = hub.planned.order("PO-7");
    hub.planned.plan(document, "staging");
    var id = hub.planned.idOf(document, "staging");
    await().until(() -> hub.planned.stateOf(id) == DeliveryState.DONE);
    postgres
        .jdbi()
        .useHandle(h -> h.execute("update delivery set state = 'in-doubt' where id = ?", id));
    hub.deliveries.revive(List.of(id));
    hub.signals.wake("relay");
    await().until(() -> hub.planned.stateOf(id) == DeliveryState.DONE);
    var rows =
        postgres
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery(
                            "select number || ' ' || document || ' ' || content from"
                                + " staging_orders")
                        .mapTo(String.class)
                        .list());
    assertThat(rows).containsExactly("PO-7 " + document + " {\"number\":\"PO-7\"}");
  }

  @Test
  void aRowTheTableRefusesIsDeadAndItsNeighboursAreDone() {
    var bad = hub.planned.order("PO-13");
    var good = hub.planned.order("PO-14");
    hub.planned.plan(bad, "staging");
    hub.planned.plan(good, "staging");
    await().until(() -> hub.planned.documentState(good).equals("delivered"));
    await().until(() -> hub.planned.documentState(bad).equals("dead"));
    assertThat(hub.told.lines).containsExactly("dead " + hub.planned.idOf(bad, "staging"));
  }

  @Test
  void namesThatAreNoIdentifiersAreRefused() {
    var bad = Hub.target("x", "deliver-to-table", Map.of("table", "orders; drop table orders"));
    assertThatThrownBy(() -> TableSteps.insert(bad)).hasMessageContaining("table");
  }
}
