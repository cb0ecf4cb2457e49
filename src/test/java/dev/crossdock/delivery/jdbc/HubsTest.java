package dev.crossdock.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.delivery.Hubs.Working;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Planned;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HubsTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Lease ONE = new Lease("hub-one/1", Duration.ofMinutes(5));
  private static final Lease OTHER = new Lease("hub-other/1", Duration.ofMinutes(5));

  private JdbcDeliveries deliveries;
  private JdbcHubs hubs;
  private Planned planned;

  @BeforeEach
  void empty() {
    postgres.truncate("document", "delivery", "delivery_attempt", "outbox", "hub");
    deliveries = new JdbcDeliveries(postgres.jdbi(), Duration.ofMinutes(1));
    hubs = new JdbcHubs(postgres.jdbi(), List.of());
    planned = new Planned(postgres.jdbi(), deliveries);
  }

  @Test
  void whatASilentHubHadInHandIsTakenUpByTheOthers() {
    hubs.beat(ONE, SILENCE);
    hubs.beat(OTHER, SILENCE);
    deliveries.lease(List.of(planned.delivery("erp"), planned.delivery("erp")), OTHER);
    deliveries.lease(List.of(planned.delivery("erp")), ONE);
    assertThat(hubs.beat(ONE, SILENCE)).as("it is alive").isZero();

    postgres
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "update hub set seen_at = seen_at - interval '31 s' where owner = ?",
                    OTHER.owner()));

    assertThat(hubs.beat(ONE, SILENCE)).isEqualTo(2);
    assertThat(hubs.all()).extracting(Working::name).containsExactly("hub-one");
    assertThat(expired()).isEqualTo(2);
  }

  @Test
  void aHubThatWasSilentAndLivesIsBackWithItsNextBeat() {
    hubs.beat(OTHER, SILENCE);
    postgres.jdbi().useHandle(h -> h.execute("update hub set seen_at = seen_at - interval '1 h'"));
    hubs.beat(ONE, SILENCE);
    hubs.beat(ONE, SILENCE);

    hubs.beat(OTHER, SILENCE);

    assertThat(hubs.all()).extracting(Working::name).containsExactly("hub-one", "hub-other");
  }

  /** Nobody could beat while the database was away: who comes first must not judge the others. */
  @Test
  void afterAnOutageNobodyIsTakenForDeadBeforeHeCouldSpeak() {
    hubs.beat(ONE, SILENCE);
    hubs.beat(OTHER, SILENCE);
    deliveries.lease(List.of(planned.delivery("erp")), OTHER);
    postgres.jdbi().useHandle(h -> h.execute("update hub set seen_at = seen_at - interval '40 s'"));

    assertThat(hubs.beat(ONE, SILENCE)).isZero();
    assertThat(hubs.beat(OTHER, SILENCE)).isZero();
    assertThat(hubs.beat(ONE, SILENCE)).isZero();

    assertThat(hubs.all()).hasSize(2);
    assertThat(expired()).isZero();
  }

  /** As if the clock had been an hour ahead until now. */
  @Test
  void whatIsDueMovesBackWithTheClockOnce() {
    var waiting = planned.delivery("erp");
    var leased = planned.delivery("erp");
    var over = planned.delivery("erp");
    deliveries.lease(List.of(leased), ONE);
    hubs.beat(ONE, SILENCE);
    hubs.beat(OTHER, SILENCE);
    var before = dueIn(waiting);
    postgres
        .jdbi()
        .useHandle(
            h -> {
              h.execute("update hub set seen_at = seen_at + interval '1 h'");
              h.execute("update delivery set due_at = due_at + interval '1 h'");
              h.execute(
                  "update delivery set due_at = clock_timestamp() + interval '59 min' where id = ?",
                  over);
            });

    hubs.beat(OTHER, SILENCE);
    hubs.beat(ONE, SILENCE);

    assertThat(dueIn(waiting)).isBetween(before - 30, before + 30);
    assertThat(dueIn(leased)).isBetween(1.0, 400.0);
    assertThat(dueIn(over)).isLessThan(1);
    assertThat(hubs.all()).hasSize(2);
  }

  private static double dueIn(long delivery) {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.select(
                        "select extract(epoch from due_at - clock_timestamp()) from delivery"
                            + " where id = ?",
                        delivery)
                    .mapTo(Double.class)
                    .one());
  }

  @Test
  void aHubThatEndsInGoodOrderIsNotMissed() {
    hubs.beat(ONE, SILENCE);

    hubs.leave(ONE);

    assertThat(hubs.all()).isEmpty();
  }

  private static long expired() {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.select(
                        "select count(*) from delivery where state = 'leased' and due_at <="
                            + " clock_timestamp()")
                    .mapTo(Long.class)
                    .one());
  }
}
