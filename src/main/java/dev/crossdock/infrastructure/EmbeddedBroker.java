package dev.crossdock.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.jboss.logging.Logger;

/**
 * Artemis in this process: durable, with a password, reachable by JMS clients on loopback only when
 * it is given a port. Nothing redelivered too often is dropped: it goes to {@value #DEAD_LETTERS},
 * and PostgreSQL still knows it. One that shuts itself down, as Artemis does when its disk fails,
 * is started again. Thread-safe.
 */
public final class EmbeddedBroker implements AutoCloseable {

  static final String DEAD_LETTERS = "crossdock.dead-letters";
  private static final String EXPIRED = "crossdock.expired";
  private static final String ROLE = "hub";
  private static final int NANOS_TO_GATHER_WRITES = 200_000;

  /**
   * Of 10 MB each. Ids kept to drop repeats keep a file for some 20,000 messages of an address;
   * with fewer files than that the broker copies its journal again and again under load.
   */
  private static final int FILES_BEFORE_COMPACTION = 30;

  private static final Logger LOG = Logger.getLogger(EmbeddedBroker.class);
  private static final long BETWEEN_LOOKS = 1000;

  private final Supplier<EmbeddedActiveMQ> fresh;
  private final Path folder;
  private final int port;
  private EmbeddedActiveMQ server;
  private boolean closed;

  private EmbeddedBroker(
      Supplier<EmbeddedActiveMQ> fresh, EmbeddedActiveMQ server, Path folder, int port) {
    this.fresh = fresh;
    this.server = server;
    this.folder = folder;
    this.port = port;
  }

  /** Port for JMS clients, -1 when there is none. */
  public int port() {
    return port;
  }

  /**
   * Starts it.
   *
   * @param wanted port on loopback; 0 takes a free one, -1 none: then only this process gets in
   */
  public static EmbeddedBroker start(DataDirectory data, String user, String password, int wanted) {
    int port = wanted == 0 ? freePort() : wanted;
    Supplier<EmbeddedActiveMQ> fresh =
        () -> {
          var server = new EmbeddedActiveMQ();
          server.setConfiguration(configuration(data.resolve("artemis"), port));
          server.setSecurityManager(security(user, password));
          return server;
        };
    var server = fresh.get();
    start(server, port);
    var broker = new EmbeddedBroker(fresh, server, data.resolve("artemis"), port);
    broker.shut();
    var guard = new Thread(broker::guard, "broker-guard");
    guard.setDaemon(true);
    guard.start();
    return broker;
  }

  private static void start(EmbeddedActiveMQ server, int port) {
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The embedded Artemis did not start", e);
    }
    if (!server.getActiveMQServer().isActive()) {
      throw new IllegalStateException(
          "The embedded Artemis did not start: is port "
              + port
              + " taken? Choose another with crossdock.broker.port.");
    }
  }

  private void guard() {
    try {
      while (look()) {
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it again when it has ended by itself. Returns false when it was told to end. */
  private synchronized boolean look() {
    if (closed) {
      return false;
    }
    shut();
    if (!server.getActiveMQServer().isActive()) {
      LOG.warn("The embedded Artemis ended by itself; it is started again");
      try {
        server.stop();
      } catch (Exception e) {
        LOG.debug("What was left of it did not stop cleanly", e);
      }
      try {
        server = fresh.get();
        start(server, port);
        LOG.warn("The embedded Artemis is back");
      } catch (RuntimeException e) {
        LOG.warn("The embedded Artemis did not come back", e);
      }
    }
    return true;
  }

  /** Artemis makes files as the umask says, which may let others read messages. */
  private void shut() {
    try {
      OwnerOnly.tighten(folder);
    } catch (IOException e) {
      LOG.warn("The broker's files can't be shut to other accounts", e);
    }
  }

  synchronized ActiveMQServer server() {
    return server.getActiveMQServer();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("There is no free port", e);
    }
  }

  private static ConfigurationImpl configuration(Path folder, int port) {
    var config = new ConfigurationImpl();
    config
        .setName("crossdock")
        .setPersistenceEnabled(true)
        .setSecurityEnabled(true)
        // Artemis lets in whoever knows these, with all rights: its own default is in its manual.
        .setClusterUser(random())
        .setClusterPassword(random())
        .setJMXManagementEnabled(true)
        .setJournalType(JournalType.NIO)
        .setJournalDirectory(folder.resolve("journal").toString())
        .setBindingsDirectory(folder.resolve("bindings").toString())
        .setPagingDirectory(folder.resolve("paging").toString())
        .setLargeMessagesDirectory(folder.resolve("large").toString())
        .setJournalBufferTimeout_NIO(NANOS_TO_GATHER_WRITES)
        .setJournalMinFiles(2)
        .setJournalCompactMinFiles(FILES_BEFORE_COMPACTION)
        .setJournalPoolFiles(FILES_BEFORE_COMPACTION)
        .setGlobalMaxSize(64L << 20)
        .setMaxDiskUsage(98)
        .setIDCacheSize(20_000)
        .setPersistIDCache(true);
    config.putSecurityRoles("#", Set.of(allRights()));
    addAcceptors(config, port);
    config.addAddressSetting("#", addressSettings());
    for (var queue : List.of(DEAD_LETTERS, EXPIRED)) {
      config.addAddressConfiguration(
          new CoreAddressConfiguration()
              .setName(queue)
              .addRoutingType(RoutingType.ANYCAST)
              .addQueueConfiguration(
                  QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST)));
    }
    return config;
  }

  /** Known to nobody and kept nowhere: this broker is in no cluster. */
  private static String random() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void addAcceptors(ConfigurationImpl config, int port) {
    try {
      config.addAcceptorConfiguration("vm", "vm://0");
      if (port >= 0) {
        config.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port + "?protocols=CORE");
      }
    } catch (Exception e) {
      throw new IllegalStateException("Not an address for the broker: port " + port, e);
    }
  }

  private static AddressSettings addressSettings() {
    return new AddressSettings()
        .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
        .setExpiryAddress(SimpleString.of(EXPIRED))
        .setMaxDeliveryAttempts(100)
        .setRedeliveryDelay(500)
        .setRedeliveryMultiplier(2)
        .setMaxRedeliveryDelay(30_000)
        .setAutoCreateQueues(true)
        .setAutoCreateAddresses(true)
        .setAutoDeleteQueues(false)
        .setAutoDeleteAddresses(false)
        .setDefaultAddressRoutingType(RoutingType.ANYCAST)
        .setDefaultQueueRoutingType(RoutingType.ANYCAST);
  }

  private static Role allRights() {
    return new Role(ROLE, true, true, true, true, true, true, true, true, true, true, false, false);
  }

  private static ActiveMQJAASSecurityManager security(String user, String password) {
    var users = new SecurityConfiguration(Map.of(user, password), Map.of(user, List.of(ROLE)));
    return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The embedded Artemis did not stop cleanly", e);
    }
  }
}
