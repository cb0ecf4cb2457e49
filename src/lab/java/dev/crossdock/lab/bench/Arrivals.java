package dev.crossdock.lab.bench;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The ERP at the other end: takes orders from its queue and notes when each came. */
final class Arrivals implements AutoCloseable {

  private static final String QUEUE = "bench.orders";

  private final Connection connection;
  private final Map<String, Long> timeByNumber = new ConcurrentHashMap<>();
  private final Map<String, Boolean> keys = new ConcurrentHashMap<>();
  private final AtomicInteger repeats = new AtomicInteger();
  private final AtomicLong last = new AtomicLong();

  private Arrivals(Connection connection) {
    this.connection = connection;
  }

  static Arrivals at(String broker, String password) throws JMSException {
    @SuppressWarnings("resource") // it has nothing open but its connections
    var factory = new ActiveMQConnectionFactory(broker);
    factory.setDupsOKBatchSize(64 * 1024);
    var connection = factory.createConnection("crossdock", password);
    var arrivals = new Arrivals(connection);
    var session = connection.createSession(false, Session.DUPS_OK_ACKNOWLEDGE);
    session.createConsumer(session.createQueue(QUEUE)).setMessageListener(arrivals::take);
    connection.start();
    return arrivals;
  }

  private void take(Message message) {
    long now = System.nanoTime();
    try {
      var key = String.valueOf(message.getStringProperty("CrossdockIdempotencyKey"));
      if (keys.putIfAbsent(key, true) != null) {
        repeats.incrementAndGet();
        return;
      }
      var number = String.valueOf(message.getStringProperty("CrossdockDocumentNumber"));
      if (timeByNumber.putIfAbsent(number, now) != null) {
        repeats.incrementAndGet();
      }
      last.set(now);
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many orders came. */
  int count() {
    return timeByNumber.size();
  }

  /** Whether this order came. */
  boolean has(String number) {
    return timeByNumber.containsKey(number);
  }

  /** When it came, in the clock of {@link System#nanoTime}. */
  long time(String number) throws BenchFailure {
    var time = timeByNumber.get(number);
    if (time == null) {
      throw new BenchFailure("The order " + number + " did not arrive");
    }
    return time;
  }

  /** How many came again: by key or by number. */
  int repeats() {
    return repeats.get();
  }

  /** When the last one came. */
  long last() {
    return last.get();
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
