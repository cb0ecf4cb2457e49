package dev.crossdock.delivery.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.camel.target.Told;
import dev.crossdock.config.RetryPolicy;
import dev.crossdock.config.Target;
import dev.crossdock.config.Usage;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.Delivering;
import dev.crossdock.delivery.DeliveryBatch;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Outcome;
import dev.crossdock.delivery.Planned;
import dev.crossdock.delivery.Relay;
import dev.crossdock.delivery.RetryDecisions;
import dev.crossdock.delivery.Tally;
import dev.crossdock.delivery.jdbc.JdbcDeliveries;
import dev.crossdock.delivery.jdbc.JdbcGates;
import dev.crossdock.delivery.jdbc.JdbcOutbox;
import dev.crossdock.stage.Signals;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.testing.SettableClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveringTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofSeconds(20);

  private final SettableClock clock = new SettableClock(Instant.now());
  private JdbcDeliveries deliveries;
  private Planned planned;
  private String failing = "";

  @BeforeEach
  void empty() {
    postgres.truncate("document", "delivery", "delivery_attempt", "outbox", "hold", "circuit");
    deliveries = new JdbcDeliveries(postgres.jdbi(), Duration.ofMinutes(1));
    planned = new Planned(postgres.jdbi(), deliveries);
  }

  @AfterEach
  void drain() {
    broker.drain("deliver.shop");
  }

  /** The database goes away between the broker's word and the lease. */
  @Test
  void whatCouldNotBeLeasedIsGivenOutOnceMore() throws Exception {
    long id = announced();
    try (var delivering = delivering()) {
      failing = "lease";
      assertThatThrownBy(() -> delivering.take(1, SOON)).hasMessage("lease fails");
      failing = "";

      assertThat(delivering.take(1, SOON).tasks()).extracting(DeliveryTask::id).containsExactly(id);
    }
  }

  /** The database went away after it had leased, and before it could say so. */
  @Test
  void whatWasLeasedUnknowinglyIsTriedAgainAtOnce() throws Exception {
    long id = announced();
    try (var delivering = delivering()) {
      failing = "after lease";
      assertThatThrownBy(() -> delivering.take(1, SOON)).hasMessage("after lease fails");
      assertThat(planned.stateOf(id)).isEqualTo(DeliveryState.LEASED);
      failing = "";

      delivering.take(1, Duration.ofMillis(1));

      assertThat(planned.stateOf(id)).isEqualTo(DeliveryState.RETRY_SCHEDULED);
      assertThat(deliveries.announceDue(9)).containsExactly(Map.entry("shop", 1));
    }
  }

  @Test
  void aResultThatCanNotBeRecordedStandsInTheWayOnlyUntilItsLeaseIsOver() throws Exception {
    announced();
    try (var delivering = delivering()) {
      var batch = delivering.take(1, SOON);
      batch.record(batch.tasks().get(0), new Outcome.Done(200));
      failing = "record";
      long next = announced();
      assertThatThrownBy(() -> delivering.take(1, SOON)).hasMessage("record fails");

      clock.advance(LEASE);

      assertThat(delivering.take(1, SOON).tasks())
          .extracting(DeliveryTask::id)
          .containsExactly(next);
    }
  }

  /** Else it could still be under way when another hub makes the next attempt. */
  @Test
  void aCallThatWouldBeginLateInItsLeaseIsNotMade() throws Exception {
    announced();
    try (var delivering = delivering()) {
      DeliveryBatch batch = delivering.take(1, SOON);
      assertThat(delivering.isTimely(batch)).isTrue();

      clock.advance(LEASE.dividedBy(2));

      assertThat(delivering.isTimely(batch)).isFalse();
    }
  }

  private long announced() throws Exception {
    long id = planned.delivery("shop");
    try (var relay =
        new Relay(
            new JdbcOutbox(postgres.jdbi()), new JmsQueueProducer(broker.connectionFactory()), 9)) {
      relay.forward();
    }
    return id;
  }

  private Delivering delivering() {
    var target =
        new Target(
            "shop",
            "deliver-to-http",
            Set.of(Usage.PRODUCTION),
            Map.of(),
            RetryPolicy.DEFAULT,
            true,
            null,
            false);
    return new Delivering(
        target,
        breakable(),
        new JmsQueueConsumer(broker.connectionFactory(), "shop"),
        new RetryDecisions(target, new Random(1)),
        new Told(),
        new Lease("hub/1", LEASE),
        new Signals(),
        clock,
        new JdbcGates(postgres.jdbi()),
        new Tally());
  }

  /** The deliveries, but the method that is named fails. */
  private Deliveries breakable() {
    return (Deliveries)
        Proxy.newProxyInstance(
            Deliveries.class.getClassLoader(),
            new Class<?>[] {Deliveries.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals(failing)) {
                throw new IllegalStateException(failing + " fails");
              }
              try {
                var result = method.invoke(deliveries, arguments);
                if (failing.equals("after " + method.getName())) {
                  throw new IllegalStateException(failing + " fails");
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
