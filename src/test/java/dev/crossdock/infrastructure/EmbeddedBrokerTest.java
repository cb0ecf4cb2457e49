package dev.crossdock.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.crossdock.app.HubSettings;
import io.smallrye.config.WithDefault;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedBrokerTest {

  @TempDir private Path folder;

  @Test
  void aBrokerThatShutItselfDownIsBackWithWhatItHad() throws Exception {
    try (var data = DataDirectory.open(folder);
        var broker = EmbeddedBroker.start(data, "hub", "secret", 0)) {
      send(broker, "kept");

      shutDownAsOnAFailedDisk(broker.server());

      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptions()
          .until(() -> receive(broker), "kept"::equals);
    }
  }

  /** Users and passwords that stand in manuals, and those that somebody may have left empty. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "ACTIVEMQ.CLUSTER.ADMIN.USER, CHANGE ME!!",
        "ACTIVEMQ.CLUSTER.ADMIN.USER, ''",
        "ACTIVEMQ.CLUSTER.ADMIN.USER, null",
        "admin, admin",
        "artemis, artemis",
        "activemq, activemq",
        "guest, guest",
        "system, manager",
        "hub, hub",
        "hub, ''",
        "hub, null",
        "crossdock, crossdock",
        "'', ''",
        "null, null",
      })
  void noDefaultAccountReadsTakesOrForgesAnything(@Nullable String user, @Nullable String password)
      throws Exception {
    try (var data = DataDirectory.open(folder);
        var broker = EmbeddedBroker.start(data, "hub", "secret", 0)) {
      send(broker, "kept");

      assertThatThrownBy(() -> receiveAs(broker, user, password))
          .isInstanceOf(JMSSecurityException.class);
      assertThatThrownBy(() -> sendAs(broker, user, password, "forged"))
          .isInstanceOf(JMSSecurityException.class);

      assertThat(receive(broker)).isEqualTo("kept");
      assertThat(broker.server().locateQueue("test").getMessagesAdded()).isEqualTo(1);
    }
  }

  @Test
  void theClusterAccountIsAnotherOneAtEachStart() {
    try (var data = DataDirectory.open(folder)) {
      var seen = new HashSet<String>();
      for (int start = 0; start < 2; start++) {
        try (var broker = EmbeddedBroker.start(data, "hub", "secret", -1)) {
          var configured = broker.server().getConfiguration();
          seen.add(configured.getClusterUser());
          seen.add(configured.getClusterPassword());
        }
      }
      assertThat(seen).hasSize(4).allMatch(secret -> secret.length() == 64);
    }
  }

  @Test
  void withoutAPortItListensNowhere() throws Exception {
    try (var data = DataDirectory.open(folder);
        var broker = EmbeddedBroker.start(data, "hub", "secret", -1)) {
      assertThat(broker.server().getConfiguration().getAcceptorConfigurations())
          .extracting(TransportConfiguration::getFactoryClassName)
          .containsExactly(InVMAcceptorFactory.class.getName());
      try (var inside = new ActiveMQConnectionFactory("vm://0");
          var connection = inside.createConnection("hub", "secret")) {
        assertThat(connection.getMetaData()).isNotNull();
      }
    }
  }

  @Test
  void withoutASettingThereIsNoPort() throws NoSuchMethodException {
    var port = HubSettings.Broker.class.getMethod("port").getAnnotation(WithDefault.class);

    assertThat(port.value()).isEqualTo("-1");
  }

  /** What Artemis does when it can't write its journal. */
  private static void shutDownAsOnAFailedDisk(ActiveMQServer server) throws Exception {
    ((ActiveMQServerImpl) server).stop(false, true);
    assertThat(server.isActive()).isFalse();
  }

  private static void send(EmbeddedBroker broker, String text) throws JMSException {
    sendAs(broker, "hub", "secret", text);
  }

  private static void sendAs(
      EmbeddedBroker broker, @Nullable String user, @Nullable String password, String text)
      throws JMSException {
    try (var connections = factory(broker);
        var connection = connections.createConnection(user, password);
        var session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      session.createProducer(session.createQueue("test")).send(session.createTextMessage(text));
    }
  }

  private static String receive(EmbeddedBroker broker) throws JMSException {
    return receiveAs(broker, "hub", "secret");
  }

  private static String receiveAs(
      EmbeddedBroker broker, @Nullable String user, @Nullable String password) throws JMSException {
    try (var connections = factory(broker);
        var connection = connections.createConnection(user, password);
        var session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      connection.start();
      var message = session.createConsumer(session.createQueue("test")).receive(5000);
      return message instanceof TextMessage text ? text.getText() : "";
    }
  }

  private static ActiveMQConnectionFactory factory(EmbeddedBroker broker) {
    return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + broker.port());
  }
}
