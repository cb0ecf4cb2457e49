package dev.crossdock.delivery.jms;

import dev.crossdock.delivery.BrokerException;
import dev.crossdock.delivery.QueueConsumer;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The queue {@code deliver.<target>}, read in a transacted session. */
public final class JmsQueueConsumer implements QueueConsumer {

  private static final Pattern OURS = Pattern.compile("(?<!\\S)\\d{1,18}(?!\\S)");

  private final JmsQueueConnection connection;
  private final String queue;
  private @Nullable MessageConsumer consumer;

  public JmsQueueConsumer(ConnectionFactory connections, String target) {
    this.connection = new JmsQueueConnection(connections, Session.SESSION_TRANSACTED);
    this.queue = "deliver." + target;
  }

  @Override
  public List<Long> receive(int max, Duration wait) {
    try {
      Set<Long> ids = new LinkedHashSet<>();
      var from = consumer();
      var message = from.receive(Math.max(1, wait.toMillis()));
      while (message != null) {
        add(ids, message);
        message = ids.size() < max ? from.receiveNoWait() : null;
      }
      return new ArrayList<>(ids);
    } catch (JMSException e) {
      close();
      throw new BrokerException("The broker does not give out " + queue, e);
    }
  }

  /** What is not ours is taken off the queue with the rest. */
  private static void add(Set<Long> ids, Message message) throws JMSException {
    if (message instanceof TextMessage text && text.getText() != null) {
      OURS.matcher(text.getText())
          .results()
          .map(MatchResult::group)
          .map(Long::valueOf)
          .forEach(ids::add);
    }
  }

  @Override
  public void acknowledge() {
    try {
      connection.session().commit();
    } catch (JMSException e) {
      close();
      throw new BrokerException("The broker does not take an acknowledgement of " + queue, e);
    }
  }

  private MessageConsumer consumer() throws JMSException {
    var open = consumer;
    if (open == null) {
      var session = connection.session();
      open = session.createConsumer(session.createQueue(queue));
      consumer = open;
    }
    return open;
  }

  @Override
  public void close() {
    consumer = null;
    connection.close();
  }
}
