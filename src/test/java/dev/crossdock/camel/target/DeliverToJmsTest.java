package dev.crossdock.camel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliverToJmsTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private Hub hub;

  @BeforeEach
  void start() throws Exception {
    hub =
        new Hub(postgres, broker)
            .start(Hub.target("erp", "deliver-to-jms", Map.of("queue", "erp.orders")));
  }

  @AfterEach
  void stop() {
    hub.close();
    broker.drain("erp.orders");
  }

  @Test
  void aDocumentBecomesOneMessageThatCarriesItsKey() throws Exception {
    var document = hub.planned.order("PO-7");
    hub.planned.plan(document, "erp");
    var delivery = hub.planned.idOf(document, "erp");
    await().until(() -> hub.planned.stateOf(delivery) == DeliveryState.DONE);
    var messages = broker.drain("erp.orders");
    assertThat(messages).hasSize(1);
    var message = (TextMessage) messages.get(0);
    assertThat(message.getText()).isEqualTo("{\"number\":\"PO-7\"}");
    assertThat(message.getStringProperty("CrossdockIdempotencyKey"))
        .isEqualTo(message.getStringProperty("_AMQ_DUPL_ID"))
        .isNotBlank();
    assertThat(message.getLongProperty("CrossdockDocumentId")).isEqualTo(document);
    assertThat(hub.planned.documentState(document)).isEqualTo("delivered");
  }

  @Test
  void manyDocumentsArriveOnceEach() {
    var ids = IntStream.range(0, 300).mapToObj(n -> hub.planned.delivery("erp")).toList();
    await()
        .untilAsserted(
            () ->
                assertThat(ids.stream().map(hub.planned::stateOf).distinct())
                    .isEqualTo(List.of(DeliveryState.DONE)));
    assertThat(broker.drain("erp.orders")).hasSize(300);
  }

  @Test
  void whatABrokerForgotIsADelayAndNotALoss() throws Exception {
    hub.camel.getRouteController().suspendRoute("deliver-erp");
    var ids = IntStream.range(0, 20).mapToObj(n -> hub.planned.delivery("erp")).toList();
    await().until(() -> hub.planned.announced("deliver.erp").isEmpty());
    assertThat(broker.count("deliver.erp")).isPositive();
    broker.stop();
    broker.start();
    hub.planned.letTimePass();
    hub.camel.getRouteController().resumeRoute("deliver-erp");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ids.stream().allMatch(id -> hub.planned.stateOf(id) == DeliveryState.DONE));
    assertThat(broker.drain("erp.orders")).hasSize(20);
  }
}
