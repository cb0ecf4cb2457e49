package dev.crossdock.lab.demo;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The ERP: takes orders from its queues, each once. */
final class DemoErp implements AutoCloseable {

  static final String ORDERS = "erp.orders";
  static final String TRIALS = "erp.orders.test";

  private final Connection connection;
  private final Map<String, String> queueByKey = new ConcurrentHashMap<>();
  private final AtomicInteger repeats = new AtomicInteger();

  private DemoErp(Connection connection) {
    this.connection = connection;
  }

  /** Begins to listen at this broker. */
  static DemoErp at(String broker, String password) throws JMSException {
    @SuppressWarnings("resource") // it has nothing open but its connections
    var factory = new ActiveMQConnectionFactory(broker);
    var connection = factory.createConnection("crossdock", password);
    var erp = new DemoErp(connection);
    erp.listen(ORDERS);
    erp.listen(TRIALS);
    connection.start();
    return erp;
  }

  private void listen(String queue) throws JMSException {
    var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    session
        .createConsumer(session.createQueue(queue))
        .setMessageListener(message -> take(message, queue));
  }

  private void take(Message message, String queue) {
    try {
      var key = message.getStringProperty("CrossdockIdempotencyKey");
      if (queueByKey.putIfAbsent(String.valueOf(key), queue) != null) {
        repeats.incrementAndGet();
      }
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the order of this idempotency key came in by this queue. */
  boolean has(String key, String queue) {
    return queue.equals(queueByKey.get(key));
  }

  /** How many messages came again and were dropped here. */
  int repeats() {
    return repeats.get();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (JMSException e) {
      // it ends anyway
    }
  }
}
