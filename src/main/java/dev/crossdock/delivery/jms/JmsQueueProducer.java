package dev.crossdock.delivery.jms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import dev.crossdock.delivery.BrokerException;
import dev.crossdock.delivery.OutboxMessage;
import dev.crossdock.delivery.QueueProducer;
import dev.crossdock.diagnostics.Codes;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Sends ids in one JMS transaction, those of one queue together: a message costs the broker the
 * same whether it holds one id or many. One duplicate id fails a whole Artemis transaction; then
 * all messages are sent again one by one, and Artemis drops what it has.
 */
public final class JmsQueueProducer implements QueueProducer {

  /** Artemis drops a message whose value here it has seen at that address. */
  static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

  /** Ids in one message; a deliverer that takes 50 at once gets at most 74. */
  private static final int TOGETHER = 25;

  private final JmsQueueConnection transacted;
  private final JmsQueueConnection single;

  public JmsQueueProducer(ConnectionFactory connections) {
    transacted = new JmsQueueConnection(connections, Session.SESSION_TRANSACTED);
    single = new JmsQueueConnection(connections, Session.AUTO_ACKNOWLEDGE);
  }

  @Override
  public void send(List<OutboxMessage> messages) {
    try {
      sendAll(transacted, messages);
      transacted.session().commit();
    } catch (JMSException together) {
      transacted.close();
      oneByOne(messages, together);
    }
  }

  private void oneByOne(List<OutboxMessage> messages, JMSException together) {
    try {
      sendAll(single, messages);
    } catch (JMSException e) {
      single.close();
      e.addSuppressed(together);
      throw new BrokerException("The broker does not take deliveries", e);
    }
  }

  private static void sendAll(JmsQueueConnection connection, List<OutboxMessage> messages)
      throws JMSException {
    var session = connection.session();
    try (MessageProducer producer = session.createProducer(null)) {
      for (var message : messages) {
        if (message.code() != null) {
          producer.send(session.createQueue(message.queue()), deadLetter(session, message));
        }
      }
      for (var announced : announcements(messages)) {
        var queue = session.createQueue(announced.get(0).queue());
        producer.send(queue, announcement(session, announced));
      }
    }
  }

  private static List<List<OutboxMessage>> announcements(List<OutboxMessage> messages) {
    var open = new HashMap<String, List<OutboxMessage>>();
    var all = new ArrayList<List<OutboxMessage>>();
    for (var message : messages) {
      if (message.code() != null) {
        continue;
      }
      var together = open.get(message.queue());
      if (together == null || together.size() == TOGETHER) {
        together = new ArrayList<>();
        open.put(message.queue(), together);
        all.add(together);
      }
      together.add(message);
    }
    return all;
  }

  /** Ids as text, separated by blanks. The same ids in one message have the same duplicate id. */
  private static Message announcement(Session session, List<OutboxMessage> announced)
      throws JMSException {
    var ids = announced.stream().map(m -> Long.toString(m.deliveryId())).collect(joining(" "));
    var rows = announced.stream().map(OutboxMessage::duplicateId).collect(joining(" "));
    var message = session.createTextMessage(ids);
    message.setStringProperty(
        DUPLICATE_ID, UUID.nameUUIDFromBytes(rows.getBytes(US_ASCII)).toString());
    return message;
  }

  private static Message deadLetter(Session session, OutboxMessage message) throws JMSException {
    var encoded = session.createMessage();
    encoded.setStringProperty(DUPLICATE_ID, message.duplicateId());
    encoded.setLongProperty("delivery", message.deliveryId());
    encoded.setIntProperty("attempt", message.attempt());
    encoded.setStringProperty("code", message.code());
    encoded.setStringProperty("reason", Codes.of(String.valueOf(message.code())).title());
    return encoded;
  }

  @Override
  public void close() {
    transacted.close();
    single.close();
  }
}
