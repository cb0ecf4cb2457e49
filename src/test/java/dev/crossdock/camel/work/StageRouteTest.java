package dev.crossdock.camel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.stage.Jobs;
import dev.crossdock.stage.Signals;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever an engineer makes of a stage's route, it commits whole batches or nothing. */
class StageRouteTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private final Signals signals = new Signals();
  private final AtomicInteger exchanges = new AtomicInteger();
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private Jobs jobs;

  @BeforeEach
  void prepare() {
    jobs = new Jobs(POSTGRES.jdbi());
    camel.addComponent("work", new WorkComponent(signals, List.of(jobs.run(signals))));
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  /** The last steps of a route: every job but {@code bad} is finished, and the batch signed off. */
  private interface Steps {
    void on(RouteDefinition route);
  }

  private void start(Steps steps) throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            errorHandler(noErrorHandler());
            steps.on(
                from("work:jobs?poll=5&backOff=5&batch=10")
                    .routeId("jobs")
                    .process(e -> exchanges.incrementAndGet()));
          }
        });
    camel.start();
  }

  private static void finish(Jobs.Batch batch) {
    batch.items().forEach(batch::finish);
  }

  private static ProcessorDefinition<?> finishing(ProcessorDefinition<?> route) {
    return route
        .process(e -> finish(e.getMessage().getBody(Jobs.Batch.class)))
        .process(e -> e.getMessage().getBody(Jobs.Batch.class).signOff());
  }

  private void waitForFailures(int count) {
    var consumer = (WorkConsumer) camel.getRoute("jobs").getConsumer();
    await().atMost(Duration.ofMinutes(1)).until(() -> consumer.failures() >= count);
  }

  @Test
  void theBodyIsTheBatchAndAnIdlePollMakesNoExchange() throws Exception {
    jobs.add(1, 2, 3);
    start(StageRouteTest::finishing);
    await().atMost(Duration.ofMinutes(1)).until(() -> jobs.in("done").size() == 3);
    assertThat(exchanges).hasValue(1);
    jobs.add(4);
    await().atMost(Duration.ofMinutes(1)).until(() -> jobs.in("done").size() == 4);
    assertThat(exchanges).hasValue(2);
  }

  @Test
  void aStepOnAnotherThreadCommitsNothing() throws Exception {
    jobs.add(1);
    start(route -> finishing(route.threads(1)));
    waitForFailures(2);
    assertThat(jobs.in("new")).containsExactly(1L);
  }

  @Test
  void aStepBesideTheRouteHasNoPartInTheBatch() throws Exception {
    jobs.add(1);
    var beside = new AtomicInteger();
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("seda:beside")
                .doTry()
                .process(e -> finish(e.getMessage().getBody(Jobs.Batch.class)))
                .doCatch(RuntimeException.class)
                .process(e -> beside.incrementAndGet())
                .end();
          }
        });
    start(route -> finishing(route.wireTap("seda:beside").end()));
    await().atMost(Duration.ofMinutes(1)).until(() -> jobs.in("done").size() == 1);
    await().atMost(Duration.ofMinutes(1)).untilAtomic(beside, n -> assertThat(n).isPositive());
  }

  @Test
  void anExceptionThatTheRouteHandlesStillCommitsNothing() throws Exception {
    jobs.add(1, 2);
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            onException(IllegalStateException.class).handled(true).stop();
            finishing(
                from("work:jobs?poll=5&backOff=5&batch=10")
                    .routeId("jobs")
                    .process(
                        e -> {
                          var batch = e.getMessage().getBody(Jobs.Batch.class);
                          batch.finish(batch.items().get(0));
                          if (batch.items().contains(2L)) {
                            throw new IllegalStateException("2 is wrong in itself");
                          }
                        }));
          }
        });
    camel.start();
    await().atMost(Duration.ofMinutes(1)).until(() -> jobs.in("dead").equals(List.of(2L)));
    assertThat(jobs.in("done")).containsExactly(1L);
  }

  @Test
  void aRouteThatStopsBeforeItsLastStepCommitsNothing() throws Exception {
    jobs.add(1);
    start(
        route ->
            finishing(route.process(e -> finish(e.getMessage().getBody(Jobs.Batch.class))).stop()));
    waitForFailures(2);
    assertThat(jobs.in("new")).containsExactly(1L);
    assertThat(jobs.in("dead")).isEmpty();
  }

  @Test
  void aStepThatDropsAnItemCommitsNothing() throws Exception {
    jobs.add(1, 2);
    start(
        route ->
            route
                .process(e -> e.getMessage().getBody(Jobs.Batch.class).finish(1))
                .process(e -> e.getMessage().getBody(Jobs.Batch.class).signOff()));
    waitForFailures(2);
    assertThat(jobs.in("new")).containsExactly(1L, 2L);
  }

  @Test
  void aStepBehindTheLastOneThatFailsUndoesIt() throws Exception {
    jobs.add(1);
    start(
        route ->
            finishing(route)
                .process(
                    e -> {
                      throw new IllegalStateException("behind the last step");
                    }));
    await().atMost(Duration.ofMinutes(1)).until(() -> jobs.in("dead").equals(List.of(1L)));
    assertThat(jobs.in("done")).isEmpty();
  }

  @Test
  void aStoppedRouteEndsTheBatchItIsIn() throws Exception {
    jobs.add(1);
    var inStep = new CountDownLatch(1);
    var mayGoOn = new CountDownLatch(1);
    start(
        route ->
            finishing(
                route.process(
                    e -> {
                      inStep.countDown();
                      mayGoOn.await();
                    })));
    inStep.await();
    var stopping = new Thread(() -> stopRoute());
    stopping.start();
    await()
        .until(
            () ->
                camel.getRouteController().getRouteStatus("jobs") == ServiceStatus.Stopping
                    || stopping.getState() == Thread.State.TIMED_WAITING);
    mayGoOn.countDown();
    stopping.join();
    assertThat(jobs.in("done")).containsExactly(1L);
  }

  private void stopRoute() {
    try {
      camel.getRouteController().stopRoute("jobs");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
