package dev.crossdock.camel.target;

import dev.crossdock.delivery.Delivering;
import dev.crossdock.delivery.DeliveryBatch;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.Exchanged;
import dev.crossdock.delivery.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What a target route's exchange knows of the batch and of the one call it makes. */
final class Call {
  private static final String DELIVERING = "crossdockDelivering";
  private static final String BATCH = "crossdockBatch";

  /** Set from the moment that an exchange is about one delivery; the error route asks for it. */
  private static final String TASK = "crossdockTask";

  /** Set when the target may have been reached. */
  private static final String STARTED = "crossdockCallStarted";

  /** Its headers as text, from the moment that it was complete. */
  private static final String REQUEST = "crossdockRequest";

  private Call() {}

  static void begin(Exchange exchange, Delivering delivering, DeliveryBatch batch) {
    exchange.setProperty(DELIVERING, delivering);
    exchange.setProperty(BATCH, batch);
    exchange.getMessage().setBody(batch.tasks());
  }

  static Delivering delivering(Exchange exchange) {
    return property(exchange, DELIVERING, Delivering.class);
  }

  static DeliveryBatch batch(Exchange exchange) {
    return property(exchange, BATCH, DeliveryBatch.class);
  }

  static DeliveryTask task(Exchange exchange) {
    return property(exchange, TASK, DeliveryTask.class);
  }

  /** The delivery in the body, with the document it carries; from here on failures are its own. */
  static DeliveryTask present(Exchange exchange) {
    var task = Objects.requireNonNull(exchange.getMessage().getBody(DeliveryTask.class));
    exchange.setProperty(TASK, task);
    var delivering = delivering(exchange);
    if (!delivering.isTimely(batch(exchange))) {
      throw new IllegalStateException(
          "The calls before it in its batch took so long that it was put off without a call; a"
              + " smaller batch, or more calls side by side (parallel), would help.");
    }
    return delivering.withBody(task);
  }

  static void started(Exchange exchange) {
    exchange.setProperty(STARTED, true);
    exchange.setProperty(REQUEST, HeaderText.of(exchange.getMessage().getHeaders()));
  }

  /** Keeps what went to the target and what it answered; once, for one call. */
  static void exchanged(
      Exchange exchange, @Nullable String responseHeaders, byte @Nullable [] response) {
    var headers = exchange.getProperty(REQUEST, String.class);
    if (headers == null) {
      return; // nothing went there
    }
    var task = delivering(exchange).withBody(task(exchange));
    var json = task.json();
    var raw = task.raw();
    var body =
        json != null
            ? json.getBytes(StandardCharsets.UTF_8)
            : Objects.requireNonNullElse(raw, new byte[0]);
    batch(exchange)
        .exchanged(
            new Exchanged(
                task.id(),
                task.attempt(),
                first(exchange) + headers,
                body,
                body.length,
                responseHeaders,
                response,
                response == null ? 0 : response.length));
  }

  /** Where it goes: the method and URL, or the target's id. */
  private static String first(Exchange exchange) {
    var target = delivering(exchange).target();
    var url = target.parameters().get("url");
    return url == null ? "to " + target.id() + "\n" : "POST " + HeaderText.url(url) + "\n";
  }

  static boolean hasStarted(Exchange exchange) {
    return exchange.getProperty(STARTED) != null;
  }

  static void ended(Exchange exchange, Outcome outcome) {
    batch(exchange).record(task(exchange), outcome);
  }

  private static <T> T property(Exchange exchange, String name, Class<T> type) {
    @Nullable T value = exchange.getProperty(name, type);
    return Objects.requireNonNull(value, name);
  }
}
