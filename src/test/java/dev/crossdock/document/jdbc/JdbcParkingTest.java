package dev.crossdock.document.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.audit.Actor;
import dev.crossdock.document.ParkedDocument;
import dev.crossdock.document.Parking;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcParkingTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private Jdbi jdbi;
  private Parking parking;

  @BeforeEach
  void empty() {
    postgres.renew();
    jdbi = postgres.jdbi();
    parking = new JdbcParking(jdbi);
  }

  @Test
  void oneThatTookEffectIsThroughWhateverBecameOfItsDelivery() {
    long change = document("order-change", "PO-1", "read", null);
    assertThat(look(change)).isEqualTo(new Parking.Answer(false, false, false));
    document("order", "PO-1", "rejected", null);
    document("order", "PO-2", "delivered", 0);
    assertThat(look(change).through()).isFalse();
    document("order", "PO-1", "dead-lettered", 0);
    assertThat(look(change).through()).isTrue();
  }

  @Test
  void goesOnWithItsPredecessorAndWithNoOther() {
    long change = parked("PO-1", "order");
    long other = parked("PO-2", "order");
    long order = document("order", "PO-1", "accepted", 0);
    assertThat(parking.resume(List.of(order))).isEqualTo(1);
    assertThat(state(change)).isEqualTo("read");
    assertThat(state(other)).isEqualTo("parked");
    assertThat(parking.list(null, null, 9))
        .extracting(ParkedDocument::document)
        .containsExactly(other);
    assertThat(parking.resume(List.of(order))).isZero();
  }

  @Test
  void waitsForAllThatItWaitsForHoweverTheyComeAtOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      long invoice = parked("PO-" + round, "order", "shipment");
      long order = document("order", "PO-" + round, "accepted", 0);
      long shipment = document("shipment", "PO-" + round, "accepted", 0);
      var pool = Executors.newFixedThreadPool(2);
      try {
        List<Callable<Integer>> two =
            List.of(() -> parking.resume(List.of(order)), () -> parking.resume(List.of(shipment)));
        var both = pool.invokeAll(two);
        int released = 0;
        for (var one : both) {
          released += one.get();
        }
        assertThat(released).isEqualTo(1);
      } finally {
        pool.shutdownNow();
      }
      assertThat(state(invoice)).isEqualTo("read");
    }
  }

  @Test
  void theSweepFindsWhatNobodyReleased() {
    long change = parked("PO-1", "order");
    assertThat(parking.sweep(10)).isZero();
    document("order", "PO-1", "accepted", 0);
    long forgotten = parked("PO-2", "order");
    jdbi.useHandle(
        h ->
            h.execute("update parking set ended = 'predecessor' where document_id = ?", forgotten));
    assertThat(parking.sweep(10)).isEqualTo(2);
    assertThat(state(change)).isEqualTo("read");
    assertThat(state(forgotten)).isEqualTo("read");
    assertThat(look(change).late()).isFalse();
  }

  @Test
  void theEndOfAWindowEndsTheWaitAsAWhole() {
    long invoice = parked("PO-1", "order", "shipment");
    jdbi.useHandle(
        h ->
            h.execute(
                "update parking set until = now() - interval '1 s' where waits_for = 'shipment'"));
    assertThat(parking.sweep(10)).isEqualTo(1);
    assertThat(state(invoice)).isEqualTo("read");
    assertThat(look(invoice)).isEqualTo(new Parking.Answer(false, true, true));
    assertThat(parking.list(null, null, 9)).isEmpty();
  }

  @Test
  void whatWaitsForTheRestOfItsGroupIsNoneOfItsBusiness() {
    long ofGroup = document("order", "PO-1", "parked", null);
    document("order", "PO-1", "accepted", 0);
    assertThat(parking.sweep(10)).isZero();
    assertThat(parking.resume(ofGroup, Actor.person("anna"), "?")).isFalse();
    assertThat(state(ofGroup)).isEqualTo("parked");
  }

  @Test
  void aPersonReleasesOrWithdrawsOnce() {
    long first = parked("PO-1", "order");
    long second = parked("PO-2", "order");
    assertThat(parking.resume(first, Actor.person("anna"), "typed in")).isTrue();
    assertThat(parking.withdraw(first, Actor.person("anna"), "no")).isFalse();
    assertThat(parking.withdraw(second, Actor.person("anna"), "comes again")).isTrue();
    assertThat(state(first)).isEqualTo("read");
    assertThat(state(second)).isEqualTo("withdrawn");
    assertThat(look(first)).isEqualTo(new Parking.Answer(false, true, false));
    List<String> acts =
        jdbi.withHandle(
            h ->
                h.select(
                        "select action || ' ' || actor || ' ' || reason from audit_log order by id")
                    .mapTo(String.class)
                    .list());
    assertThat(acts)
        .containsExactly("document-resume anna typed in", "document-withdraw anna comes again");
  }

  @Test
  void theListTellsWhatBecameOfThePredecessor() {
    parked("PO-1", "order");
    document("order", "PO-1", "rejected", null);
    assertThat(parking.list("acme", null, 9))
        .singleElement()
        .satisfies(
            p ->
                assertThat(
                        List.of(p.type(), p.order(), p.waitsFor(), String.valueOf(p.predecessor())))
                    .containsExactly("order-change", "PO-1", "order", "rejected"));
    assertThat(parking.list("other", null, 9)).isEmpty();
  }

  @Test
  void theListGoesOnBehindThePlaceWhereItsPageEnded() {
    long first = parked("PO-1", "order", "shipment");
    long second = parked("PO-2", "order");
    jdbi.useHandle(h -> h.execute("update parking set until = '2026-03-01T00:00:00Z'"));
    var page = parking.list(null, null, 2);
    assertThat(page).extracting(ParkedDocument::document).containsExactly(first, first);
    var next = parking.list(null, new Parking.Place(first, page.get(1).waitsFor()), 2);
    assertThat(next).extracting(ParkedDocument::document).containsExactly(second);
    assertThat(parking.list(null, new Parking.Place(second, "order"), 2)).isEmpty();
  }

  private Parking.Answer look(long document) {
    return parking.look(List.of(new Parking.Question(document, "order"))).get(0);
  }

  private long parked(String order, String... types) {
    long id = document("order-change", order, "parked", null);
    parking.park(
        java.util.Arrays.stream(types)
            .map(type -> new Parking.Wait(id, type, Duration.ofHours(1)))
            .toList());
    return id;
  }

  private String state(long document) {
    return jdbi.withHandle(
        h ->
            h.select("select state from document where id = ?", document)
                .mapTo(String.class)
                .one());
  }

  private long document(String type, String order, String state, @Nullable Integer revision) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    insert into document (direction, type, standard, message, partner, usage,
                      document_number, order_number, state, revision)
                    values ('in', :type, 'x12', '860', 'acme', 'production', :order, :order,
                      :state, :revision)
                    """)
                .bind("type", type)
                .bind("order", order)
                .bind("state", state)
                .bind("revision", revision)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }
}
