package dev.crossdock.camel.target;

import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConstants;

/**
 * A delivery as a Kafka record; bean {@code kafkaDelivery}. The key is the order key, so that one
 * order's documents stay in one partition; readers drop repeats by {@code CrossdockIdempotencyKey}.
 */
public final class KafkaSteps {

  public void present(Exchange exchange) {
    var task = Call.present(exchange);
    var message = exchange.getMessage();
    message.setBody(TargetMessage.of(task));
    var orderKey = task.orderKey();
    message.setHeader(KafkaConstants.KEY, orderKey != null ? orderKey : task.idempotencyKey());
    message.setHeader("CrossdockIdempotencyKey", task.idempotencyKey());
    TargetMessage.describe(
        task, (name, value) -> message.setHeader("Crossdock" + name, value.toString()));
    Call.started(exchange);
  }
}
