package dev.crossdock.camel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.stage.Signals;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkConsumerTest {
  private final Signals signals = new Signals();
  private final AtomicInteger runs = new AtomicInteger();
  private DefaultCamelContext camel = new DefaultCamelContext();

  @BeforeEach
  void prepare() {
    camel.addComponent("work", new WorkComponent(signals, List.of()));
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  private interface Step {
    int run(int number) throws Exception;
  }

  private void start(String options, Step step) throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("work:test?" + options)
                .routeId("stage")
                .process(e -> e.getMessage().setBody(step.run(runs.incrementAndGet())));
          }
        });
    camel.start();
  }

  @Test
  void goesOnAtOnceAsLongAsThereIsWork() throws Exception {
    start("poll=3600000", n -> n < 50 ? 1 : 0);
    await().untilAtomic(runs, n -> assertThat(n).isEqualTo(50));
  }

  @Test
  void waitsForAWakeUpWhenThereIsNoWork() throws Exception {
    start("poll=3600000", n -> 0);
    await().untilAtomic(runs, n -> assertThat(n).isEqualTo(1));
    signals.wakeOne("test");
    await().untilAtomic(runs, n -> assertThat(n).isEqualTo(2));
  }

  @Test
  void pollsAsANetWhenNobodyWakesIt() throws Exception {
    start("poll=5", n -> 0);
    await().untilAtomic(runs, n -> assertThat(n).isGreaterThan(3));
  }

  @Test
  void aFailedRunDoesNotEndTheLoop() throws Exception {
    start(
        "backOff=1",
        n -> {
          if (n < 3) {
            throw new IllegalStateException("run " + n);
          }
          return 0;
        });
    await().untilAtomic(runs, n -> assertThat(n).isGreaterThan(3));
    var consumer = (WorkConsumer) camel.getRoute("stage").getConsumer();
    assertThat(consumer.failures()).isEqualTo(2);
  }

  @Test
  void suspendingEndsTheRunInHandAndResumingGoesOn() throws Exception {
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    var ended = new AtomicInteger();
    start(
        "poll=5",
        n -> {
          inside.countDown();
          leave.await();
          ended.incrementAndGet();
          return 0;
        });
    inside.await();
    var suspend =
        new Thread(
            () -> {
              try {
                camel.getRouteController().suspendRoute("stage");
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    suspend.start();
    leave.countDown();
    suspend.join(Duration.ofSeconds(10).toMillis());
    assertThat(camel.getRouteController().getRouteStatus("stage"))
        .isEqualTo(ServiceStatus.Suspended);
    var whenSuspended = runs.get();
    assertThat(ended).hasValue(whenSuspended);
    await().during(Duration.ofMillis(50)).until(() -> runs.get() == whenSuspended);
    camel.getRouteController().resumeRoute("stage");
    await().untilAtomic(runs, n -> assertThat(n).isGreaterThan(whenSuspended));
  }

  @Test
  void stoppingAndStartingTheRouteWorks() throws Exception {
    start("poll=5", n -> 0);
    camel.getRouteController().stopRoute("stage");
    var whenStopped = runs.get();
    camel.getRouteController().startRoute("stage");
    await().untilAtomic(runs, n -> assertThat(n).isGreaterThan(whenStopped));
  }

  @Test
  void severalThreadsLoopSideBySide() throws Exception {
    var together = new CountDownLatch(3);
    start(
        "threads=3&poll=5",
        n -> {
          together.countDown();
          together.await();
          return 0;
        });
    together.await();
    assertThat(runs.get()).isGreaterThanOrEqualTo(3);
  }
}
