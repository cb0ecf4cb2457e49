package dev.crossdock.delivery.jms;

import dev.crossdock.delivery.CarrierException;
import dev.crossdock.delivery.Inbox;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The queue {@code deliver.<target>}, read in a transacted session. */
public final class JmsInbox implements Inbox {
  private final JmsLine line;
  private final String queue;
  private @Nullable MessageConsumer consumer;

  public JmsInbox(ConnectionFactory connections, String target) {
    this.line = new JmsLine(connections, Session.SESSION_TRANSACTED);
    this.queue = "deliver." + target;
  }

  @Override
  public List<Long> receive(int max, Duration wait) {
    try {
      Set<Long> ids = new LinkedHashSet<>();
      var from = consumer();
      var message = from.receive(Math.max(1, wait.toMillis()));
      for (int n = 1; message != null; n++) {
        add(ids, message);
        message = n < max ? from.receiveNoWait() : null;
      }
      return new ArrayList<>(ids);
    } catch (JMSException e) {
      close();
      throw new CarrierException("The broker does not give out " + queue, e);
    }
  }

  /** What is not ours is taken off the queue with the rest. */
  private static void add(Set<Long> ids, Message message) throws JMSException {
    if (message.propertyExists(JmsCarrier.DELIVERY)) {
      ids.add(message.getLongProperty(JmsCarrier.DELIVERY));
    }
  }

  @Override
  public void acknowledge() {
    try {
      line.session().commit();
    } catch (JMSException e) {
      close();
      throw new CarrierException("The broker does not take an acknowledgement of " + queue, e);
    }
  }

  private MessageConsumer consumer() throws JMSException {
    var open = consumer;
    if (open == null) {
      var session = line.session();
      open = session.createConsumer(session.createQueue(queue));
      consumer = open;
    }
    return open;
  }

  @Override
  public void close() {
    consumer = null;
    line.close();
  }
}
