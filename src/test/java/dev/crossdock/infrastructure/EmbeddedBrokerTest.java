package dev.crossdock.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  /** What Artemis does when it can't write its journal. */
  private static void shutDownAsOnAFailedDisk(ActiveMQServer server) throws Exception {
    ((ActiveMQServerImpl) server).stop(false, true);
    assertThat(server.isActive()).isFalse();
  }

  private static void send(EmbeddedBroker broker, String text) throws JMSException {
    try (var connections = factory(broker);
        var connection = connections.createConnection("hub", "secret");
        var session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      session.createProducer(session.createQueue("test")).send(session.createTextMessage(text));
    }
  }

  private static String receive(EmbeddedBroker broker) throws JMSException {
    try (var connections = factory(broker);
        var connection = connections.createConnection("hub", "secret");
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
