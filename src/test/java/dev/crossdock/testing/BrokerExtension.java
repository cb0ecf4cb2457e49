package dev.crossdock.testing;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An Artemis of the test class's own, in memory, with queues made on first use and a DLQ. */
public final class BrokerExtension implements BeforeAllCallback, AfterAllCallback {
  private static final AtomicInteger SERVERS = new AtomicInteger(1000);

  /** Held on to, or the level would be forgotten; at INFO every message is one line and more. */
  private static final Logger AUDIT =
      LogContext.getLogContext().getLogger("org.apache.activemq.audit");

  static {
    AUDIT.setLevel(Level.WARNING);
  }

  private final int serverId = SERVERS.incrementAndGet();
  private int port;
  private @Nullable EmbeddedActiveMQ server;
  private @Nullable ActiveMQConnectionFactory connectionFactory;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    stop();
  }

  /** Starts the broker again after {@link #stop()}: empty, as if its journal had been deleted. */
  public void start() throws Exception {
    var broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration());
    broker.start();
    if (!broker.getActiveMQServer().isActive()) {
      throw new IllegalStateException("the broker did not become active");
    }
    server = broker;
    if (connectionFactory == null) {
      connectionFactory = new ActiveMQConnectionFactory(localUrl() + "?reconnectAttempts=0");
    }
  }

  /** Stops the broker and forgets all messages. */
  public void stop() throws Exception {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  /** Connections to this broker, not pooled. */
  public ConnectionFactory connectionFactory() {
    return Objects.requireNonNull(connectionFactory, "register the extension in a static field");
  }

  /**
   * How many messages lie in the queue, delivering ones included; 0 when there is no such queue.
   */
  public long count(String queue) {
    var found =
        Objects.requireNonNull(server).getActiveMQServer().locateQueue(SimpleString.of(queue));
    return found == null ? 0 : found.getMessageCount();
  }

  /** How many clients read from the queue. */
  public int consumers(String queue) {
    return Objects.requireNonNull(server)
        .getActiveMQServer()
        .locateQueue(SimpleString.of(queue))
        .getConsumerCount();
  }

  /** Takes all messages that lie in the queue now. */
  public List<Message> drain(String queue) {
    var taken = new ArrayList<Message>();
    try (JMSContext jms = connectionFactory().createContext();
        JMSConsumer consumer = jms.createConsumer(jms.createQueue(queue))) {
      for (var next = consumer.receive(200); next != null; next = consumer.receive(50)) {
        taken.add(next);
      }
    }
    return taken;
  }

  /** Where clients in this JVM find it. */
  public String localUrl() {
    return "vm://" + serverId;
  }

  /** Where clients outside of this JVM find it. */
  public String url() throws IOException {
    if (port == 0) {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
    }
    return "tcp://127.0.0.1:" + port;
  }

  private ConfigurationImpl configuration() throws Exception {
    var config = new ConfigurationImpl();
    config.setPersistenceEnabled(false).setSecurityEnabled(false).setIDCacheSize(20_000);
    config.setName("test-" + serverId);
    config.setPagingDirectory(System.getProperty("java.io.tmpdir") + "/artemis-paging-" + serverId);
    config.addAcceptorConfiguration("vm", "vm://" + serverId);
    config.addAcceptorConfiguration("tcp", url());
    config.addAddressSetting(
        "#",
        new AddressSettings()
            .setDeadLetterAddress(SimpleString.of("DLQ"))
            .setExpiryAddress(SimpleString.of("DLQ"))
            .setMaxDeliveryAttempts(3)
            .setAutoDeleteQueues(false)
            .setAutoDeleteAddresses(false)
            .setDefaultAddressRoutingType(RoutingType.ANYCAST)
            .setDefaultQueueRoutingType(RoutingType.ANYCAST));
    config.addAddressConfiguration(
        new CoreAddressConfiguration()
            .setName("DLQ")
            .addRoutingType(RoutingType.ANYCAST)
            .addQueueConfiguration(
                QueueConfiguration.of("DLQ").setRoutingType(RoutingType.ANYCAST)));
    return config;
  }
}
