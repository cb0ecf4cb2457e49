package dev.crossdock.delivery.jms;

import dev.crossdock.delivery.Carrier;
import dev.crossdock.delivery.CarrierException;
import dev.crossdock.delivery.OutboxMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.List;

/**
 * Sends ids in one JMS transaction. One duplicate id fails a whole Artemis transaction; then all
 * are sent again one by one, and Artemis drops what it has.
 */
public final class JmsCarrier implements Carrier {

  /** Artemis drops a message whose value here it has seen at that address. */
  static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

  /** Property of an internal message: the delivery's id. */
  static final String DELIVERY = "delivery";

  private final JmsLine transacted;
  private final JmsLine single;

  public JmsCarrier(ConnectionFactory connections) {
    transacted = new JmsLine(connections, Session.SESSION_TRANSACTED);
    single = new JmsLine(connections, Session.AUTO_ACKNOWLEDGE);
  }

  @Override
  public void carry(List<OutboxMessage> messages) {
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
      throw new CarrierException("The broker does not take deliveries", e);
    }
  }

  private static void sendAll(JmsLine line, List<OutboxMessage> messages) throws JMSException {
    var session = line.session();
    try (MessageProducer producer = session.createProducer(null)) {
      for (var message : messages) {
        producer.send(session.createQueue(message.queue()), encode(session, message));
      }
    }
  }

  private static Message encode(Session session, OutboxMessage message) throws JMSException {
    var encoded = session.createMessage();
    encoded.setStringProperty(DUPLICATE_ID, message.duplicateId());
    encoded.setLongProperty(DELIVERY, message.deliveryId());
    if (message.code() != null) {
      encoded.setIntProperty("attempt", message.attempt());
      encoded.setStringProperty("code", message.code());
    }
    return encoded;
  }

  @Override
  public void close() {
    transacted.close();
    single.close();
  }
}
