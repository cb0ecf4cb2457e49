package dev.crossdock.camel.target;

import org.apache.camel.Exchange;

/**
 * A delivery as a JMS message; bean {@code jmsDelivery}. Property names are Java identifiers, as
 * JMS demands: {@code CrossdockIdempotencyKey}, {@code CrossdockDocumentId} and so on.
 */
public final class JmsSteps {

  /** Artemis drops a message whose value here it has seen at that address. */
  private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

  public void present(Exchange exchange) {
    var task = Call.present(exchange);
    var message = exchange.getMessage();
    message.setBody(TargetMessage.of(task));
    message.setHeader(DUPLICATE_ID, task.idempotencyKey());
    message.setHeader("CrossdockIdempotencyKey", task.idempotencyKey());
    TargetMessage.describe(task, (name, value) -> message.setHeader("Crossdock" + name, value));
    Call.started(exchange);
  }
}
