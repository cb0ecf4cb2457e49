package dev.crossdock.camel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.testing.KafkaExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliverToKafkaTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();
  @RegisterExtension static final KafkaExtension kafka = new KafkaExtension();

  @Test
  void aDocumentBecomesOneRecordUnderItsOrderKeyAndOrdersStayInSequence() throws Exception {
    var parameters = Map.of("topic", "orders", "brokers", kafka.brokers());
    try (var hub =
        new Hub(postgres, broker).start(Hub.target("analytics", "deliver-to-kafka", parameters))) {
      var ids = new ArrayList<Long>();
      for (int seq = 1; seq <= 5; seq++) {
        ids.add(hub.planned.delivery("analytics", "acme/PO", seq));
      }
      hub.signals.wake("relay");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> ids.stream().allMatch(id -> hub.planned.stateOf(id) == DeliveryState.DONE));
      var records = read(5);
      assertThat(records).extracting(ConsumerRecord::key).containsOnly("acme/PO");
      assertThat(records)
          .extracting(ConsumerRecord::value)
          .containsExactly(
              "{\"number\":\"PO-1\"}",
              "{\"number\":\"PO-2\"}",
              "{\"number\":\"PO-3\"}",
              "{\"number\":\"PO-4\"}",
              "{\"number\":\"PO-5\"}");
      assertThat(records)
          .extracting(one -> header(one, "CrossdockIdempotencyKey"))
          .doesNotHaveDuplicates()
          .allMatch(key -> key.length() == 36);
    }
  }

  private static String header(ConsumerRecord<String, String> one, String name) {
    return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<String, String>> read(int count) {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka.brokers(),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest");
    var records = new ArrayList<ConsumerRecord<String, String>>();
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      var all = List.of(new TopicPartition("orders", 0));
      consumer.assign(all);
      consumer.seekToBeginning(all);
      await()
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= count;
              });
    }
    return records;
  }
}
