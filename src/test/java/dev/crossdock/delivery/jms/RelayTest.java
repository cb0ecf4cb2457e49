package dev.crossdock.delivery.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.delivery.CarrierException;
import dev.crossdock.delivery.Planned;
import dev.crossdock.delivery.Relay;
import dev.crossdock.delivery.jdbc.JdbcDeliveries;
import dev.crossdock.delivery.jdbc.JdbcOutbox;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RelayTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private JdbcOutbox outbox;
  private Planned planned;
  private JmsCarrier carrier;
  private Relay relay;

  @BeforeEach
  void prepare() {
    postgres.truncate("document", "delivery", "outbox");
    outbox = new JdbcOutbox(postgres.jdbi());
    planned = new Planned(postgres.jdbi(), new JdbcDeliveries(postgres.jdbi()));
    carrier = new JmsCarrier(broker.connectionFactory());
    relay = new Relay(outbox, carrier, 100);
  }

  @AfterEach
  void close() {
    relay.close();
    broker.drain("deliver.erp");
    broker.drain("deliver.wms");
  }

  /** The broker commits, the database does not. */
  private void forwardAndFail() {
    assertThatThrownBy(
            () ->
                outbox.forward(
                    100,
                    rows -> {
                      carrier.carry(rows);
                      throw new IllegalStateException("the database went away");
                    }))
        .hasMessage("the database went away");
  }

  @Test
  void bringsEachIdToItsTargetsQueueAndForgetsIt() {
    var document = planned.order("PO-1");
    planned.plan(document, "erp", "wms");
    assertThat(relay.forward()).isEqualTo(2);
    assertThat(relay.forward()).isZero();
    var inbox = new JmsInbox(broker.connectionFactory(), "erp");
    assertThat(inbox.receive(50, Duration.ofSeconds(5)))
        .containsExactly(planned.idOf(document, "erp"));
    inbox.acknowledge();
    inbox.close();
    assertThat(broker.count("deliver.wms")).isEqualTo(1);
    assertThat(broker.count("deliver.erp")).isZero();
  }

  @Test
  void aRowSentTwiceIsOneMessageAndItsNeighboursGoThrough() {
    planned.delivery("erp");
    planned.delivery("erp");
    forwardAndFail();
    planned.delivery("erp");
    assertThat(relay.forward()).isEqualTo(3);
    assertThat(broker.count("deliver.erp")).isEqualTo(3);
  }

  @Test
  void nothingIsForgottenWhileTheBrokerIsAway() throws Exception {
    var id = planned.delivery("erp");
    broker.stop();
    assertThatThrownBy(relay::forward).isInstanceOf(CarrierException.class);
    assertThat(planned.announced("deliver.erp")).containsExactly(id);
    broker.start();
    assertThat(relay.forward()).isEqualTo(1);
    assertThat(broker.count("deliver.erp")).isEqualTo(1);
  }

  @Test
  void whatWasReceivedAndNotAcknowledgedComesAgain() {
    var id = planned.delivery("erp");
    relay.forward();
    var lost = new JmsInbox(broker.connectionFactory(), "erp");
    assertThat(lost.receive(50, Duration.ofSeconds(5))).containsExactly(id);
    lost.close();
    var next = new JmsInbox(broker.connectionFactory(), "erp");
    assertThat(next.receive(50, Duration.ofSeconds(5))).containsExactly(id);
    next.acknowledge();
    next.close();
  }
}
