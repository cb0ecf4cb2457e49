package dev.crossdock.delivery.jms;

import dev.crossdock.delivery.BrokerException;
import dev.crossdock.delivery.DeadLetter;
import dev.crossdock.delivery.DeadLetterQueues;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/** The dead-letter queues over JMS. */
public final class JmsDeadLetterQueues implements DeadLetterQueues {

  private static final long PATIENCE_MILLIS = 2000;

  private final JmsQueueConnection connection;

  public JmsDeadLetterQueues(ConnectionFactory connections) {
    connection = new JmsQueueConnection(connections, Session.AUTO_ACKNOWLEDGE);
  }

  @Override
  public List<DeadLetter> browse(String target) {
    try {
      var session = connection.session();
      var found = new ArrayList<DeadLetter>();
      try (var browser = session.createBrowser(session.createQueue(queue(target)))) {
        for (var all = (Enumeration<?>) browser.getEnumeration(); all.hasMoreElements(); ) {
          if (all.nextElement() instanceof Message message && message.propertyExists("delivery")) {
            found.add(
                new DeadLetter(
                    target,
                    message.getLongProperty("delivery"),
                    message.getIntProperty("attempt")));
          }
        }
      }
      return found;
    } catch (InvalidDestinationException e) {
      return List.of(); // a broker that makes no queue by itself has none yet
    } catch (JMSException e) {
      close();
      throw new BrokerException("The broker does not show " + queue(target), e);
    }
  }

  @Override
  public void remove(DeadLetter letter, int copies) {
    try {
      var session = connection.session();
      var selector =
          "delivery = %d and attempt = %d".formatted(letter.delivery(), letter.attempt());
      var queue = session.createQueue(queue(letter.target()));
      try (var consumer = session.createConsumer(queue, selector)) {
        for (int taken = 0; taken < copies; taken++) {
          if (consumer.receive(PATIENCE_MILLIS) == null) {
            return;
          }
        }
      }
    } catch (JMSException e) {
      close();
      throw new BrokerException("The broker does not give out " + queue(letter.target()), e);
    }
  }

  private static String queue(String target) {
    return "dead-letter." + target;
  }

  @Override
  public void close() {
    connection.close();
  }
}
