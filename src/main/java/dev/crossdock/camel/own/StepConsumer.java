package dev.crossdock.camel.own;

import dev.crossdock.config.StepPolicy;
import dev.crossdock.step.StepAnswer;
import dev.crossdock.step.StepTask;
import dev.crossdock.step.StepWork;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Leases documents of a step and sends each through its route, within the step's time limit. What
 * it holds when it stops ends first.
 */
final class StepConsumer extends DefaultConsumer implements Suspendable {

  private static final Logger LOG = Logger.getLogger(StepConsumer.class);

  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

  private final StepEndpoint endpoint;
  private final HubAccess hub;
  private @Nullable Loops loops;

  StepConsumer(StepEndpoint endpoint, Processor processor, HubAccess hub) {
    super(endpoint, processor);
    this.endpoint = endpoint;
    this.hub = hub;
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

  private void begin() {
    if (loops == null) {
      loops = new Loops(hub.stepWork(endpoint.getName()));
    }
  }

  private void end() {
    var running = loops;
    loops = null;
    if (running != null) {
      running.end();
    }
  }

  /** As many documents at once as the step's policy says when the route starts. */
  private final class Loops {

    private final StepWork work;
    private final int parallel;
    private final ExecutorService leasing;
    private final ExecutorService calling;

    /** Half of them are for calls that did not end though they were given up. */
    private final Semaphore calls;

    private volatile boolean over;

    Loops(StepWork work) {
      this.work = work;
      this.parallel = work.policy().map(StepPolicy::parallel).orElse(StepPolicy.PARALLEL);
      this.calls = new Semaphore(2 * parallel);
      var threads = endpoint.getCamelContext().getExecutorServiceManager();
      var name = "step-" + endpoint.getName();
      leasing = threads.newFixedThreadPool(StepConsumer.this, name, parallel);
      calling = threads.newCachedThreadPool(StepConsumer.this, name + "-call");
      for (int n = 0; n < parallel; n++) {
        leasing.execute(this::loop);
      }
    }

    void end() {
      over = true;
      var threads = endpoint.getCamelContext().getExecutorServiceManager();
      threads.shutdownGraceful(leasing);
      threads.shutdownNow(calling);
    }

    private void loop() {
      try {
        while (!over) {
          turn();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Nothing ends a loop but the end of its route. */
    private void turn() throws InterruptedException {
      try {
        if (!calls.tryAcquire()) {
          work.stuck(2 * parallel);
          work.await(IDLE);
          return;
        }
        var task = leased();
        if (task == null) {
          work.await(IDLE);
        } else {
          work.ended(task, within(task));
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Throwable e) {
        LOG.warnf(e, "The step %s can't go on now", endpoint.getName());
        work.await(AFTER_TROUBLE);
      }
    }

    private @Nullable StepTask leased() {
      StepTask task = null;
      try {
        task = work.lease().orElse(null);
        return task;
      } finally {
        if (task == null) {
          calls.release();
        }
      }
    }

    private StepAnswer within(StepTask task) throws InterruptedException {
      var limit = work.policy().map(StepPolicy::timeLimit).orElse(StepPolicy.TIME_LIMIT);
      Future<StepAnswer> call;
      try {
        call = calling.submit(() -> through(task));
      } catch (Throwable e) {
        calls.release();
        throw e;
      }
      try {
        return call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        call.cancel(true);
        return new StepAnswer.Failed("It took longer than " + limit.toMillis() + " ms");
      } catch (ExecutionException e) {
        return StepAnswers.failed(e.getCause());
      }
    }

    private StepAnswer through(StepTask task) {
      var thread = Thread.currentThread();
      var hubs = thread.getContextClassLoader();
      thread.setContextClassLoader(endpoint.getCamelContext().getApplicationContextClassLoader());
      Exchange exchange = createExchange(false);
      try {
        exchange.setPattern(ExchangePattern.InOnly);
        StepAnswers.fill(exchange.getMessage(), task);
        getProcessor().process(exchange);
        var failure = exchange.getException();
        return failure == null
            ? StepAnswers.of(exchange.getMessage(), endpoint.isChanges(), task.canonical().length())
            : StepAnswers.failed(failure);
      } catch (Exception e) {
        return StepAnswers.failed(e);
      } finally {
        calls.release();
        releaseExchange(exchange, false);
        thread.setContextClassLoader(hubs);
      }
    }
  }
}
