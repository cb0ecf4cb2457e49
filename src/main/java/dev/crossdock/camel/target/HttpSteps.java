package dev.crossdock.camel.target;

import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.Outcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as an HTTP POST; bean {@code httpDelivery}. A target that can't drop repeats but can
 * be asked is asked before every attempt but the first.
 */
public final class HttpSteps {

  /**
   * Makes one request of one attempt: Apache's client would send a request that was answered by 429
   * or 503 once more by itself. Bean {@code oneRequest}.
   */
  public static final HttpClientConfigurer ONE_REQUEST = HttpClientBuilder::disableAutomaticRetries;

  /** While this is set, the target is to be asked whether it has the document. */
  private static final String ASK = "crossdockAsk";

  /** Set when there is nothing left to send. */
  private static final String ANSWERED = "crossdockAnswered";

  private final UnaryOperator<String> secrets;
  private final Clock clock;

  /** {@code secrets} reads what {@code env:} and {@code file:} refer to. */
  public HttpSteps(UnaryOperator<String> secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  public void present(Exchange exchange) {
    var task = Call.present(exchange);
    var target = Call.delivering(exchange).target();
    exchange.getMessage().setBody(task);
    if (task.attempt() > 1 && !target.dedupes() && target.lookup() != null) {
      exchange.setProperty(ASK, true);
    } else {
      request(exchange, task);
    }
  }

  private void request(Exchange exchange, DeliveryTask task) {
    var message = exchange.getMessage();
    message.removeHeaders("*");
    message.setBody(TargetMessage.of(task));
    message.setHeader(Exchange.HTTP_METHOD, "POST");
    message.setHeader(
        Exchange.CONTENT_TYPE,
        task.json() == null ? "application/octet-stream" : "application/json");
    message.setHeader("Idempotency-Key", task.idempotencyKey());
    TargetMessage.describe(task, (name, value) -> message.setHeader(hyphenated(name), value));
    authorize(exchange, message);
    Call.started(exchange);
  }

  /** {@code {key}} and {@code {number}} in the lookup stand for idempotency and document number. */
  public void ask(Exchange exchange) {
    var task = Objects.requireNonNull(exchange.getMessage().getBody(DeliveryTask.class));
    var lookup = Objects.requireNonNull(Call.delivering(exchange).target().lookup());
    var message = exchange.getMessage();
    message.setBody(null);
    message.setHeader(Exchange.HTTP_METHOD, "GET");
    message.setHeader(
        Exchange.HTTP_URI,
        lookup
            .replace("{key}", encoded(task.idempotencyKey()))
            .replace("{number}", encoded(task.documentNumber())));
    authorize(exchange, message);
  }

  /** The target said whether it has the document: only a clear no lets it be sent again. */
  public void asked(Exchange exchange) {
    var status = status(exchange);
    if (status == 404 || status == 410) {
      exchange.removeProperty(ASK);
      request(exchange, Call.delivering(exchange).withBody(Call.task(exchange)));
      return;
    }
    exchange.setProperty(ANSWERED, true);
    Call.ended(
        exchange,
        status >= 200 && status < 300
            ? new Outcome.Done(status)
            : HttpAnswer.of(exchange, status, clock.instant()).couldNotBeAsked());
  }

  public void answered(Exchange exchange) {
    var delivering = Call.delivering(exchange);
    keep(exchange);
    var answer = HttpAnswer.of(exchange, status(exchange), clock.instant());
    Call.ended(
        exchange, answer.outcome(delivering.target().conflictMeansDone(), delivering.mayRepeat()));
  }

  /** The message has the request's headers, too: only the others are the answer's. */
  private static void keep(Exchange exchange) {
    var message = exchange.getMessage();
    var body = Objects.requireNonNullElse(message.getBody(byte[].class), new byte[0]);
    message.setBody(body);
    var headers = new HashMap<>(message.getHeaders());
    headers.keySet().removeIf(name -> name.startsWith("Crossdock-"));
    headers.remove("Idempotency-Key");
    headers.remove("Authorization");
    Call.exchanged(exchange, "HTTP " + status(exchange) + "\n" + HeaderText.of(headers), body);
  }

  private void authorize(Exchange exchange, Message message) {
    var authorization = Call.delivering(exchange).target().parameters().get("authorization");
    if (authorization != null) {
      message.setHeader("Authorization", secrets.apply(authorization));
    }
  }

  private static int status(Exchange exchange) {
    return exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
  }

  private static String hyphenated(String name) {
    return "Crossdock-" + name.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
  }

  private static String encoded(@Nullable String value) {
    return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
