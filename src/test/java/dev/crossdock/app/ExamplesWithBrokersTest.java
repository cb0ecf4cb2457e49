package dev.crossdock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.testing.KafkaExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Examples of routes with Kafka, and with Artemis by AMQP 1.0. */
class ExamplesWithBrokersTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();
  @RegisterExtension static final BrokerExtension peer = new BrokerExtension();
  @RegisterExtension static final KafkaExtension kafka = new KafkaExtension();

  @TempDir private Path home;
  private ExampleHub hub;

  @BeforeEach
  void make() throws Exception {
    hub = new ExampleHub(postgres, broker, home);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private ExampleHub amqp() throws Exception {
    return hub.given("wms.amqp", peer.url().replace("tcp:", "amqp:"))
        .given("wms.amqp.user", "crossdock")
        .secret("wms.amqp.password", "any");
  }

  @Test
  void messagesComeByAmqp() throws Exception {
    amqp()
        .copy("from-amqp")
        .given("wms.amqp.queue", "stock")
        .given("wms.refused", home.resolve("srv/refused").toString())
        .start();
    ExampleSender.isProved(hub, new Queue(peer, home.resolve("srv/refused")));
  }

  private record Queue(BrokerExtension peer, Path refused) implements ExampleSender {

    @Override
    public void offer(String name, byte[] content) throws Exception {
      var factory = new JmsConnectionFactory(peer.url().replace("tcp:", "amqp:"));
      try (var jms = factory.createContext()) {
        var message = jms.createBytesMessage();
        message.writeBytes(content);
        message.setJMSCorrelationID(name);
        jms.createProducer().send(jms.createQueue("stock"), message);
      }
    }

    @Override
    public boolean keeps(String name) {
      return peer.count("stock") > 0;
    }

    /** Files there are named by the number of their exchange. */
    @Override
    public byte @Nullable [] refused(String name) throws Exception {
      if (Files.notExists(refused) || peer.count("stock") > 0) {
        return null;
      }
      try (var files = Files.list(refused)) {
        var file = files.findFirst();
        return file.isPresent() ? Files.readAllBytes(file.get()) : null;
      }
    }

    @Override
    public void cut() throws Exception {
      peer.stop();
      peer.start();
    }
  }

  @Test
  void documentsGoByAmqpAndARepeatIsDropped() throws Exception {
    amqp().copy("to-amqp").given("wms.amqp.orders", "orders").start();
    var json = "{\"number\":\"Gr\u00f6\u00dfe \u20ac\"}";
    var order = hub.hub.planned.order("1", json);
    hub.hub.planned.plan(order, "wms-queue");
    await().until(() -> hub.hub.planned.documentState(order).equals("delivered"));
    var messages = peer.drain("orders");
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).getBody(String.class)).isEqualTo(json);

    peer.stop();
    peer.start();
    var second = hub.hub.planned.delivery("wms-queue");
    await()
        .atMost(ExampleSender.PATIENCE)
        .until(() -> hub.hub.planned.stateOf(second) == DeliveryState.DONE);
    assertThat(peer.drain("orders")).hasSize(1);
  }

  @Test
  void recordsComeFromKafka() throws Exception {
    hub.copy("from-kafka")
        .given("wms.kafka", kafka.brokers())
        .given("wms.kafka.protocol", "PLAINTEXT")
        .given("wms.kafka.topic", "stock");
    try (var topic = new Topic(hub)) {
      topic.make();
      hub.start();
      ExampleSender.isProved(hub, topic);
      topic.sendNothing();
      topic.offer("six.edi", ExampleSender.bytes("6"));
      await().until(() -> hub.stored().size() == 6);
      assertThat(hub.names()).startsWith("stock-0-0").endsWith("stock-0-7");
    }
  }

  private static final class Topic implements ExampleSender, AutoCloseable {

    private static final TopicPartition PARTITION = new TopicPartition("stock", 0);

    private final ExampleHub hub;
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.brokers()));
    private final KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.brokers(), "max.request.size", 4_000_000),
            new StringSerializer(),
            new ByteArraySerializer());
    private long end;

    Topic(ExampleHub hub) {
      this.hub = hub;
    }

    void make() throws Exception {
      admin.createTopics(List.of(new NewTopic("stock", 1, (short) 1))).all().get();
    }

    @Override
    public void offer(String name, byte[] content) throws Exception {
      end = producer.send(new ProducerRecord<>("stock", name, content)).get().offset() + 1;
    }

    /** As a topic that is compacted says that a key is gone. */
    void sendNothing() throws Exception {
      producer.send(new ProducerRecord<>("stock", "gone", null)).get();
    }

    @Override
    public boolean keeps(String name) throws Exception {
      return committed() < end;
    }

    private long committed() throws Exception {
      OffsetAndMetadata offset =
          admin
              .listConsumerGroupOffsets("crossdock")
              .partitionsToOffsetAndMetadata()
              .get()
              .get(PARTITION);
      return offset == null ? 0 : offset.offset();
    }

    @Override
    public byte @Nullable [] refused(String name) {
      var records = kafka.bytes("stock.refused");
      return records.isEmpty() ? null : records.get(0);
    }

    /** The hub's connection ends, and all that it committed is forgotten. */
    @Override
    public void cut() throws Exception {
      hub.without(
          "from-kafka",
          () -> {
            await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                    () -> {
                      admin
                          .alterConsumerGroupOffsets(
                              "crossdock", Map.of(PARTITION, new OffsetAndMetadata(0)))
                          .all()
                          .get();
                      return true;
                    });
          });
    }

    @Override
    public void close() {
      producer.close();
      admin.close();
    }
  }
}
