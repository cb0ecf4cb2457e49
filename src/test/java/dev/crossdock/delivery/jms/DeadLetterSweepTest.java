package dev.crossdock.delivery.jms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.delivery.DeadLetter;
import dev.crossdock.delivery.DeadLetterSweep;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Planned;
import dev.crossdock.delivery.Relay;
import dev.crossdock.delivery.jdbc.JdbcDeadLetters;
import dev.crossdock.delivery.jdbc.JdbcDeliveries;
import dev.crossdock.delivery.jdbc.JdbcOutbox;
import dev.crossdock.stage.Signals;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeadLetterSweepTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private static final Lease HUB = new Lease("hub/1", Duration.ofMinutes(2));

  private JdbcDeliveries deliveries;
  private JdbcDeadLetters letters;
  private JmsDeadLetterQueues queues;
  private DeadLetterSweep sweep;
  private Relay relay;
  private Planned planned;

  @BeforeEach
  void start() {
    postgres.truncate("document", "delivery", "delivery_attempt", "outbox");
    deliveries = new JdbcDeliveries(postgres.jdbi(), Duration.ofMinutes(1));
    planned = new Planned(postgres.jdbi(), deliveries);
    letters = new JdbcDeadLetters(postgres.jdbi());
    open();
  }

  private void open() {
    queues = new JmsDeadLetterQueues(broker.connectionFactory());
    sweep = new DeadLetterSweep(letters, queues, () -> List.of("erp", "wms"), new Signals());
    relay =
        new Relay(
            new JdbcOutbox(postgres.jdbi()), new JmsQueueProducer(broker.connectionFactory()), 50);
  }

  @AfterEach
  void stop() {
    sweep.close();
    relay.close();
    broker.drain("dead-letter.erp");
    broker.drain("deliver.erp");
  }

  private DeadLetter dies() {
    return dies(planned.delivery("erp"));
  }

  private DeadLetter dies(long id) {
    var task = deliveries.lease(List.of(id), HUB).get(0);
    deliveries.record(List.of(DeliveryResults.deadLettered(task)), recorded -> {});
    return new DeadLetter("erp", id, task.attempt());
  }

  private void round() {
    sweep.run();
    while (relay.forward() > 0) {
      // until the outbox is empty
    }
  }

  @Test
  void aDeadDeliveryHasOneLetterHoweverManyRounds() throws Exception {
    var letter = dies();
    sweep.run();
    round();
    round();
    assertThat(queues.browse("erp")).containsExactly(letter);
    var message = broker.drain("dead-letter.erp").get(0);
    assertThat(message.getStringProperty("code")).isEqualTo("target-failed");
    assertThat(message.getStringProperty("reason")).isEqualTo("Failure of the target");
    assertThat(message.isBodyAssignableTo(String.class)).isTrue();
  }

  @Test
  void whatTheBrokerLostIsThereAgain() throws Exception {
    var first = dies();
    var second = dies();
    round();
    stop();
    broker.stop();
    broker.start();
    open();
    assertThat(queues.browse("erp")).isEmpty();
    round();
    round();
    assertThat(queues.browse("erp")).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void theLetterGoesWhenTheDeliveryIsSentAgainAndAnotherComesWhenItDiesAgain() {
    var stays = dies();
    var first = dies();
    round();
    deliveries.revive(List.of(first.delivery()));
    round();
    assertThat(queues.browse("erp")).containsExactly(stays);

    var second = dies(first.delivery());
    round();
    round();
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(queues.browse("erp")).containsExactlyInAnyOrder(stays, second);
  }

  @Test
  void ofCopiesOneStays() {
    var letter = dies();
    letters.send(List.of(letter));
    letters.send(List.of(letter));
    while (relay.forward() > 0) {
      // until the outbox is empty
    }
    assertThat(queues.browse("erp")).hasSize(3);
    round();
    assertThat(queues.browse("erp")).containsExactly(letter);
  }
}
