package dev.crossdock.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Time;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Kafka of the test class's own, one broker in this JVM; topics are made on first use. */
public final class KafkaExtension implements BeforeAllCallback, AfterAllCallback {
  /** Held on to, or their levels would be forgotten. */
  private static final List<Logger> CHATTY =
      Stream.of("kafka", "org.apache.kafka", "state.change.logger")
          .map(LogContext.getLogContext()::getLogger)
          .toList();

  static {
    CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  private @Nullable KafkaRaftServer server;
  private String brokers = "";

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    var folder = Files.createDirectories(Path.of("target/kafka"));
    folder = Files.createTempDirectory(folder, "broker").toAbsolutePath();
    var properties = properties(folder.resolve("log"));
    var file = folder.resolve("server.properties");
    try (var out = Files.newBufferedWriter(file)) {
      properties.store(out, null);
    }
    var quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    StorageTool.execute(
        new String[] {
          "format", "-t", Uuid.randomUuid().toString(), "-c", file.toString(), "--ignore-formatted"
        },
        quiet);
    var started = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    started.startup();
    server = started;
  }

  private Properties properties(Path log) throws IOException {
    int port = freePort();
    int controller = freePort();
    brokers = "127.0.0.1:" + port;
    var properties = new Properties();
    properties.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "listeners", "PLAINTEXT://" + brokers + ",CONTROLLER://127.0.0.1:" + controller,
            "advertised.listeners", "PLAINTEXT://" + brokers,
            "controller.listener.names", "CONTROLLER",
            "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
            "controller.quorum.voters", "1@127.0.0.1:" + controller,
            "log.dirs", log.toString(),
            "offsets.topic.replication.factor", "1",
            "num.partitions", "1"));
    properties.put("offsets.topic.num.partitions", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("message.max.bytes", "4000000");
    return properties;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  /** Where it listens. */
  public String brokers() {
    return brokers;
  }

  /** All that the topic holds, committed only; nothing when there is no such topic. */
  public List<ConsumerRecord<String, String>> records(String topic) {
    return records(topic, new StringDeserializer());
  }

  /** The values of all that the topic holds, as they are. */
  public List<byte[]> bytes(String topic) {
    return records(topic, new ByteArrayDeserializer()).stream().map(ConsumerRecord::value).toList();
  }

  private <T> List<ConsumerRecord<String, T>> records(String topic, Deserializer<T> values) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            values)) {
      var records = new ArrayList<ConsumerRecord<String, T>>();
      if (!consumer.listTopics().containsKey(topic)) {
        return records;
      }
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }
}
