package dev.crossdock.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real Kafka broker in this JVM, for one test class; topics are made on first use. */
public final class KafkaExtension implements BeforeAllCallback, AfterAllCallback {
  private @Nullable KafkaRaftServer server;
  private @Nullable Path folder;
  private String brokers = "";

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    var home = Files.createTempDirectory("kafka");
    folder = home;
    brokers = "127.0.0.1:" + freePort();
    var properties = properties(home, "127.0.0.1:" + freePort());
    var file = home.resolve("server.properties");
    try (var out = Files.newBufferedWriter(file)) {
      properties.store(out, null);
    }
    String[] format = {
      "format", "-t", Uuid.randomUuid().toString(), "-c", file.toString(), "--ignore-formatted"
    };
    if (StorageTool.execute(format, System.err) != 0) {
      throw new IllegalStateException("Kafka's storage could not be formatted");
    }
    var kafka = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    kafka.startup();
    server = kafka;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
    }
    try (var files = Files.walk(Objects.requireNonNull(folder))) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  /** Where clients find it, {@code host:port}. */
  public String brokers() {
    return brokers;
  }

  private Properties properties(Path home, String controller) {
    var all = new Properties();
    all.put("process.roles", "broker,controller");
    all.put("node.id", "1");
    all.put("controller.quorum.voters", "1@" + controller);
    all.put("listeners", "PLAINTEXT://" + brokers + ",CONTROLLER://" + controller);
    all.put("advertised.listeners", "PLAINTEXT://" + brokers);
    all.put("controller.listener.names", "CONTROLLER");
    all.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    all.put("log.dirs", home.resolve("logs").toString());
    all.put("offsets.topic.replication.factor", "1");
    all.put("offsets.topic.num.partitions", "1");
    all.put("transaction.state.log.replication.factor", "1");
    all.put("transaction.state.log.min.isr", "1");
    all.put("group.initial.rebalance.delay.ms", "0");
    all.put("auto.create.topics.enable", "true");
    return all;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
