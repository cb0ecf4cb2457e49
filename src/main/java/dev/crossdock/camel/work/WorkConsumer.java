package dev.crossdock.camel.work;

import dev.crossdock.stage.Batch;
import dev.crossdock.stage.Signals;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The loops of one stage. Suspending and stopping let each loop end the run it is in; a failed run
 * never ends a loop.
 */
final class WorkConsumer extends DefaultConsumer implements Suspendable {
  private final WorkEndpoint endpoint;
  private final Signals signals;
  private final Trouble trouble;
  private final AtomicLong failures = new AtomicLong();
  private @Nullable Loops loops;

  WorkConsumer(WorkEndpoint endpoint, Processor processor, Signals signals) {
    super(endpoint, processor);
    this.endpoint = endpoint;
    this.signals = signals;
    this.trouble = new Trouble(endpoint);
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    begin();
  }

  @Override
  protected void doResume() throws Exception {
    super.doResume();
    begin();
  }

  @Override
  protected void doSuspend() throws Exception {
    end();
    super.doSuspend();
  }

  @Override
  protected void doStop() throws Exception {
    end();
    super.doStop();
  }

  /** Runs that failed since the start. */
  long failures() {
    return failures.get();
  }

  private void begin() {
    if (loops == null) {
      loops = new Loops(endpoint.getThreads());
    }
  }

  private void end() {
    var running = loops;
    loops = null;
    if (running != null) {
      running.end();
    }
  }

  private final class Loops {
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads;
    private final int count;

    Loops(int count) {
      this.count = count;
      var name = endpoint.getTarget() == null ? endpoint.getStage() : endpoint.getTarget();
      threads =
          endpoint
              .getCamelContext()
              .getExecutorServiceManager()
              .newFixedThreadPool(WorkConsumer.this, "work-" + name, count);
      for (int n = 0; n < count; n++) {
        threads.execute(this::loop);
      }
    }

    void end() {
      over.countDown();
      for (int n = 0; n < count; n++) {
        signals.wakeOne(endpoint.getStage());
      }
      endpoint.getCamelContext().getExecutorServiceManager().shutdownGraceful(threads);
    }

    private boolean goesOn() {
      return over.getCount() > 0;
    }

    private void loop() {
      try {
        while (goesOn()) {
          var done = run();
          if (done < 0) {
            var unused = over.await(endpoint.getBackOff(), TimeUnit.MILLISECONDS);
          } else if (done == 0 && endpoint.getPoll() > 0 && goesOn()) {
            signals.await(endpoint.getStage(), Duration.ofMillis(endpoint.getPoll()));
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** How much was done, -1 when the run failed. */
  private int run() {
    try {
      var stage = endpoint.run();
      int done = stage == null ? job() : stage.run(endpoint.getBatch(), this::throughRoute);
      trouble.over();
      return done;
    } catch (Throwable e) {
      return failed(e);
    }
  }

  private int job() throws Exception {
    Exchange exchange = createExchange(false);
    try {
      exchange.setPattern(ExchangePattern.InOnly);
      getProcessor().process(exchange);
      if (exchange.getException() != null) {
        throw exchange.getException();
      }
      var done = exchange.getMessage().getBody(Integer.class);
      return done == null ? 0 : done;
    } finally {
      releaseExchange(exchange, false);
    }
  }

  /** Throws what a step threw, also where the route handled it and so ended early. */
  private void throughRoute(Batch<?> batch) {
    Exchange exchange = createExchange(false);
    try {
      exchange.setPattern(ExchangePattern.InOnly);
      exchange.getMessage().setBody(batch);
      getProcessor().process(exchange);
      var failure =
          exchange.getException() == null && !batch.isSignedOff()
              ? exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
              : exchange.getException();
      if (failure != null) {
        throw failure;
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      releaseExchange(exchange, false);
    }
  }

  private int failed(Throwable cause) {
    failures.incrementAndGet();
    trouble.failed(cause);
    return -1;
  }
}
