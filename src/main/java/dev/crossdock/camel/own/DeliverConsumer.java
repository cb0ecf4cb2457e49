package dev.crossdock.camel.own;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a target open while its route runs. Suspended first when its route is stopped or exchanged,
 * so that exchanges in flight end in the route that they began in.
 */
final class DeliverConsumer extends DefaultConsumer implements Suspendable, RouteTarget {

  private final String target;
  private final OpenTargets targets;

  DeliverConsumer(DeliverEndpoint endpoint, Processor processor, OpenTargets targets) {
    super(endpoint, processor);
    this.target = endpoint.getTarget();
    this.targets = targets;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    targets.open(target, this);
  }

  @Override
  protected void doResume() throws Exception {
    super.doResume();
    targets.open(target, this);
  }

  @Override
  protected void doSuspend() throws Exception {
    targets.close(target, this);
    super.doSuspend();
  }

  @Override
  protected void doStop() throws Exception {
    targets.close(target, this);
    super.doStop();
  }

  @Override
  public RouteAnswer deliver(Map<String, Object> headers, Object body) {
    var thread = Thread.currentThread();
    var hubs = thread.getContextClassLoader();
    thread.setContextClassLoader(
        getEndpoint().getCamelContext().getApplicationContextClassLoader());
    Exchange exchange = createExchange(false);
    try {
      exchange.setPattern(ExchangePattern.InOnly);
      exchange.getMessage().setHeaders(headers);
      exchange.getMessage().setBody(body);
      getProcessor().process(exchange);
      return answer(exchange, exchange.getException());
    } catch (Exception e) {
      return answer(exchange, e);
    } finally {
      releaseExchange(exchange, false);
      thread.setContextClassLoader(hubs);
    }
  }

  private static RouteAnswer answer(Exchange exchange, @Nullable Throwable failure) {
    var message = exchange.getMessage();
    return new RouteAnswer(
        failure, new HashMap<>(message.getHeaders()), message.getBody(byte[].class));
  }
}
