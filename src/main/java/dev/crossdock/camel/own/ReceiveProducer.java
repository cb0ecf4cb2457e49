package dev.crossdock.camel.own;

import dev.crossdock.route.PermanentFailure;
import dev.crossdock.route.TryAgain;
import dev.crossdock.store.TransmissionRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/**
 * Hands one body, or each attachment of a message, to the hub, as a stream. What is not taken is
 * {@link TryAgain} where it may be later, else {@link PermanentFailure}.
 */
final class ReceiveProducer extends DefaultProducer {

  /** Header with the transmission number; of several attachments that of the last. */
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
  public void process(Exchange exchange) throws IOException {
    var key = keyOf(exchange);
    if (endpoint.isAttachments()) {
      attachments(exchange.getMessage(AttachmentMessage.class), key);
    } else {
      body(exchange, key);
    }
  }

  private void body(Exchange exchange, @Nullable String key) throws IOException {
    var message = exchange.getMessage();
    var body = message.getBody();
    var name = fileName.evaluate(exchange, String.class);
    try (var content = message.getMandatoryBody(InputStream.class)) {
      receive(message, Objects.requireNonNullElse(name, ""), key, content);
    } catch (InvalidPayloadException e) {
      throw (PermanentFailure) new PermanentFailure("There is no body to store").initCause(e);
    }
    if (body instanceof StreamCache cache) {
      cache.reset();
    }
  }

  /** Their bytes as they were sent: what mail libraries make of text depends on its charset. */
  private void attachments(AttachmentMessage message, @Nullable String key) throws IOException {
    if (!message.hasAttachments()) {
      throw new PermanentFailure("The message has no attachment");
    }
    int position = 0;
    for (var attachment : message.getAttachments().entrySet()) {
      position++;
      try (var content = attachment.getValue().getInputStream()) {
        receive(message, attachment.getKey(), key == null ? null : key + '/' + position, content);
      }
    }
  }

  private void receive(Message message, String name, @Nullable String key, InputStream content) {
    try {
      message.setHeader(TRANSMISSION, hub.receive(endpoint.getChannel(), name, key, content));
    } catch (TransmissionRefused e) {
      var said = e.code().id() + ": " + e.getMessage();
      throw (RuntimeException)
          (e.retryAfter() == null ? new PermanentFailure(said) : new TryAgain(said)).initCause(e);
    }
  }

  /** An empty key would make all transmissions one. */
  private @Nullable String keyOf(Exchange exchange) {
    if (key == null) {
      return null;
    }
    var value = key.evaluate(exchange, String.class);
    if (value == null || value.isBlank()) {
      throw new PermanentFailure(
          "The key of crossdock:receive, %s, is empty here.".formatted(endpoint.getKey()));
    }
    return value;
  }
}
