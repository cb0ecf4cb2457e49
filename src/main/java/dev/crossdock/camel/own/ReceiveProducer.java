package dev.crossdock.camel.own;

import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.StreamCache;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Hands one body to the hub, as a stream. */
final class ReceiveProducer extends DefaultProducer {

  /** Header with the transmission number. */
  static final String TRANSMISSION = "CrossdockTransmission";

  private final ReceiveEndpoint endpoint;
  private final HubAccess hub;
  private final @Nullable Expression key;
  private final Expression fileName;

  ReceiveProducer(
      ReceiveEndpoint endpoint, HubAccess hub, @Nullable Expression key, Expression fileName) {
    super(endpoint);
    this.endpoint = endpoint;
    this.hub = hub;
    this.key = key;
    this.fileName = fileName;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    var message = exchange.getMessage();
    var body = message.getBody();
    var name = fileName.evaluate(exchange, String.class);
    try (var content = message.getMandatoryBody(InputStream.class)) {
      long number =
          hub.receive(endpoint.getChannel(), name == null ? "" : name, keyOf(exchange), content);
      message.setHeader(TRANSMISSION, number);
    }
    if (body instanceof StreamCache cache) {
      cache.reset();
    }
  }

  /** An empty key would make all transmissions one. */
  private @Nullable String keyOf(Exchange exchange) {
    if (key == null) {
      return null;
    }
    var value = key.evaluate(exchange, String.class);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "The key of crossdock:receive, %s, is empty here.".formatted(endpoint.getKey()));
    }
    return value;
  }
}
