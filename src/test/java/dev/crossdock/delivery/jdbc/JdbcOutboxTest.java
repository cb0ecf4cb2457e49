package dev.crossdock.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.delivery.OutboxMessage;
import dev.crossdock.delivery.Planned;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the relay takes to the broker. */
class JdbcOutboxTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private JdbcOutbox outbox;
  private final List<Long> waiting = new ArrayList<>();
  private final List<Long> carried = new ArrayList<>();

  @BeforeEach
  void fourWait() {
    postgres.truncate("document", "delivery", "outbox");
    outbox = new JdbcOutbox(postgres.jdbi());
    var planned =
        new Planned(postgres.jdbi(), new JdbcDeliveries(postgres.jdbi(), Duration.ofMinutes(1)));
    for (int i = 0; i < 4; i++) {
      waiting.add(planned.delivery("erp"));
    }
  }

  private synchronized void carry(List<OutboxMessage> messages) {
    messages.forEach(message -> carried.add(message.deliveryId()));
  }

  private static List<String> left() {
    return postgres
        .jdbi()
        .withHandle(
            h -> h.select("select id::text from outbox order by id").mapTo(String.class).list());
  }

  @Test
  void whatGoesGoesOnceAndInItsOrder() {
    assertThat(outbox.forward(3, this::carry)).isEqualTo(3);
    assertThat(outbox.forward(3, this::carry)).isEqualTo(1);
    assertThat(outbox.forward(3, this::carry)).isZero();
    assertThat(carried).isEqualTo(waiting);
  }

  @Test
  void whatTheBrokerDoesNotTakeStaysWithTheSameDuplicateId() {
    var first = new ArrayList<OutboxMessage>();
    assertThatThrownBy(
            () ->
                outbox.forward(
                    3,
                    messages -> {
                      first.addAll(messages);
                      throw new IllegalStateException("no broker");
                    }))
        .hasMessage("no broker");
    var again = new ArrayList<OutboxMessage>();
    outbox.forward(3, again::addAll);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void whatAKilledHubHadSentIsSentAgainUnderTheSameDuplicateId() {
    var first = new ArrayList<OutboxMessage>();
    try (var pool = postgres.pool(1)) {
      var killed = Jdbi.create(pool);
      assertThatThrownBy(
          () ->
              new JdbcOutbox(killed)
                  .forward(
                      4,
                      messages -> {
                        first.addAll(messages);
                        killed.useHandle(
                            h -> h.execute("select pg_terminate_backend(pg_backend_pid())"));
                      }));
    }
    var again = new ArrayList<OutboxMessage>();
    outbox.forward(4, again::addAll);
    assertThat(again).hasSize(4).isEqualTo(first);
  }

  @Test
  void twoRelaysShareNothing() {
    outbox.forward(
        2,
        mine -> {
          carry(mine);
          CompletableFuture.runAsync(() -> outbox.forward(4, this::carry)).join();
        });
    assertThat(carried).containsExactlyInAnyOrderElementsOf(waiting);
    assertThat(left()).isEmpty();
  }
}
