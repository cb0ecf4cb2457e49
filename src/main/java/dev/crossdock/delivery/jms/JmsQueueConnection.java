package dev.crossdock.delivery.jms;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the broker, opened when it is needed and, after a failure, opened anew. One
 * thread.
 */
final class JmsQueueConnection implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(JmsQueueConnection.class);

  private final ConnectionFactory connections;
  private final int mode;
  private @Nullable Connection connection;
  private @Nullable Session session;

  JmsQueueConnection(ConnectionFactory connections, int mode) {
    this.connections = connections;
    this.mode = mode;
  }

  Session session() throws JMSException {
    var open = session;
    if (open == null) {
      var fresh = connections.createConnection();
      connection = fresh;
      open = fresh.createSession(mode);
      fresh.start();
      session = open;
    }
    return open;
  }

  @Override
  public void close() {
    var open = connection;
    var session = this.session;
    connection = null;
    this.session = null;
    try {
      if (session != null) {
        session.close();
      }
      if (open != null) {
        open.close();
      }
    } catch (JMSException e) {
      LOG.debug("A broken connection could not be closed", e);
    }
  }
}
