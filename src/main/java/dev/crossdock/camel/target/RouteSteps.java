package dev.crossdock.camel.target;

import dev.crossdock.camel.own.OpenTargets;
import dev.crossdock.camel.own.RouteTarget.RouteAnswer;
import dev.crossdock.camel.work.WorkEndpoint;
import dev.crossdock.delivery.Delivering;
import dev.crossdock.delivery.Outcome;
import dev.crossdock.diagnostics.DeliveryCode;
import dev.crossdock.route.AlreadyThere;
import dev.crossdock.route.DeliveryEnd;
import dev.crossdock.route.InDoubt;
import dev.crossdock.route.PermanentFailure;
import dev.crossdock.route.TryAgain;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.jspecify.annotations.Nullable;

/** A delivery made by a route of one's own; bean {@code routeDelivery}. */
public final class RouteSteps {

  /** Headers of what a route gets begin with this, and so do those of its answer. */
  private static final String PREFIX = "Crossdock";

  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  /** While a route is exchanged for its next version. */
  private static final Duration EXCHANGED = Duration.ofSeconds(30);

  private final OpenTargets open;
  private final Function<String, Delivering> targets;
  private final Clock clock;

  /** {@code targets} gives the deliverer of a target by its id. */
  public RouteSteps(OpenTargets open, Function<String, Delivering> targets, Clock clock) {
    this.open = open;
    this.targets = targets;
    this.clock = clock;
  }

  /** Takes announced deliveries while a route makes them; else they stay where they are. */
  public void take(Exchange exchange, int max) {
    var endpoint = (WorkEndpoint) exchange.getFromEndpoint();
    var target = Objects.requireNonNull(endpoint.getTarget());
    var delivering = targets.apply(target);
    Call.begin(
        exchange,
        delivering,
        open.isOpen(target)
            ? delivering.take(max, LONGEST_WAIT)
            : delivering.takeNone(LONGEST_WAIT));
  }

  /** Sends the delivery in the body through its route. */
  public void deliver(Exchange exchange) throws InterruptedException {
    var task = Call.present(exchange);
    var target = task.target();
    var route = open.await(target, EXCHANGED);
    if (route.isEmpty()) {
      Call.ended(
          exchange,
          new Outcome.Retry(
              DeliveryCode.TARGET_UNREACHABLE,
              "No route delivers to %s".formatted(target),
              0,
              null));
      return;
    }
    var headers = new HashMap<String, Object>();
    headers.put(PREFIX + "Target", target);
    headers.put(PREFIX + "IdempotencyKey", task.idempotencyKey());
    headers.put(PREFIX + "Attempt", task.attempt());
    headers.put(PREFIX + "Standard", task.standard());
    headers.put(
        Exchange.CONTENT_TYPE,
        task.json() == null ? "application/octet-stream" : "application/json");
    TargetMessage.describe(task, (name, value) -> headers.put(PREFIX + name, value));
    exchange.getMessage().setHeaders(new HashMap<>(headers));
    Call.started(exchange);
    var answer = route.get().deliver(headers, TargetMessage.of(task));
    keep(exchange, answer);
    Call.ended(exchange, outcome(Call.delivering(exchange), answer));
  }

  private static void keep(Exchange exchange, RouteAnswer answer) {
    var headers = new HashMap<>(answer.headers());
    headers.keySet().removeIf(name -> name.startsWith(PREFIX) || name.equals("Authorization"));
    var body = answer.failure() == null ? answer.body() : null;
    Call.exchanged(exchange, HeaderText.of(headers), body);
  }

  private Outcome outcome(Delivering delivering, RouteAnswer answer) {
    var failure = answer.failure();
    if (failure == null) {
      return said(answer.headers());
    }
    var told = Failures.find(failure, DeliveryEnd.class);
    if (told != null) {
      return of(told.getClass(), String.valueOf(told.getMessage()));
    }
    var http = Failures.find(failure, HttpOperationFailedException.class);
    if (http != null) {
      return HttpAnswer.of(http, clock.instant())
          .outcome(delivering.target().conflictMeansDone(), delivering.mayRepeat());
    }
    return Failures.outcome(failure, true);
  }

  /** A route without Java says it in headers. */
  private static Outcome said(Map<String, Object> headers) {
    var outcome = headers.get(PREFIX + "Outcome");
    var detail = Objects.toString(headers.get(PREFIX + "Detail"), "The route said so");
    if (outcome == null) {
      return Outcome.Done.OK;
    }
    return switch (outcome.toString()) {
      case "delivered" -> Outcome.Done.OK;
      case "already-there" -> of(AlreadyThere.class, detail);
      case "permanent-failure" -> of(PermanentFailure.class, detail);
      case "in-doubt" -> of(InDoubt.class, detail);
      case "try-again" -> of(TryAgain.class, detail);
      default ->
          new Outcome.InDoubt(
              DeliveryCode.TARGET_SILENT,
              "The route ended with the unknown %sOutcome '%s'".formatted(PREFIX, outcome),
              0);
    };
  }

  private static Outcome of(Class<? extends DeliveryEnd> end, @Nullable String message) {
    var detail = Failures.shortened(message);
    if (end == AlreadyThere.class) {
      return Outcome.Done.OK;
    }
    if (end == PermanentFailure.class) {
      return new Outcome.Refused(DeliveryCode.TARGET_REFUSED, detail, 0);
    }
    return end == InDoubt.class
        ? new Outcome.InDoubt(DeliveryCode.TARGET_SILENT, detail, 0)
        : new Outcome.Retry(DeliveryCode.TARGET_FAILED, detail, 0, null);
  }
}
