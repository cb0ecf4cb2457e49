package dev.crossdock.camel.target;

import dev.crossdock.camel.work.WorkEndpoint;
import dev.crossdock.delivery.Delivering;
import dev.crossdock.delivery.Outcome;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.apache.camel.Exchange;

/** The steps that all target routes share; bean {@code delivery}. */
public final class DeliverySteps {
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final Function<String, Delivering> targets;

  /** {@code targets} gives the deliverer of a target by its id. */
  public DeliverySteps(Function<String, Delivering> targets) {
    this.targets = targets;
  }

  /** Takes announced deliveries of the route's target; the body is a list of their tasks. */
  public void take(Exchange exchange, int max) {
    var endpoint = (WorkEndpoint) exchange.getFromEndpoint();
    var delivering = targets.apply(Objects.requireNonNull(endpoint.getTarget()));
    Call.begin(exchange, delivering, delivering.take(max, LONGEST_WAIT));
  }

  /** The target took the delivery. */
  public void done(Exchange exchange) {
    Call.ended(exchange, Outcome.Done.OK);
  }

  /** The call threw: the error route's step. */
  public void failed(Exchange exchange) {
    var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (Call.hasStarted(exchange)) {
      Call.exchanged(exchange, null, null);
    }
    Call.ended(exchange, Failures.outcome(cause, Call.hasStarted(exchange)));
  }

  /** Records how the calls ended; the body is how many there were. */
  public int recordResults(Exchange exchange) {
    return Call.delivering(exchange).recordResults(Call.batch(exchange));
  }
}
