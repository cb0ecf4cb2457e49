package dev.crossdock.infrastructure;

import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * How clients connect to Artemis. No confirmation window: with one, the broker keeps the sessions
 * of a connection that broke for the client to attach to again, with consumers that nobody reads
 * from, in the same JVM for ever. Clients here connect anew instead.
 */
public final class BrokerConnections {

  private static final Duration SILENCE = Duration.ofSeconds(15);

  private BrokerConnections() {}

  /** To a broker in this JVM, or one elsewhere, by its URL. */
  public static ActiveMQConnectionFactory to(String url, String username, String password) {
    var connections = new ActiveMQConnectionFactory(url);
    connections.setUser(username);
    connections.setPassword(password);
    connections.setBlockOnDurableSend(true);
    connections.setCacheDestinations(true);
    if (!url.startsWith("vm:")) {
      // What was given to a machine that is gone goes to the others after this, not a minute.
      connections.setConnectionTTL(SILENCE.toMillis());
      connections.setClientFailureCheckPeriod(SILENCE.toMillis() / 3);
    }
    return connections;
  }
}
