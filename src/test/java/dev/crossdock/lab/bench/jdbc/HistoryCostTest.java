package dev.crossdock.lab.bench.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.app.X12Files;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.cases.CaseRouting.Route;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.jdbc.JdbcCases;
import dev.crossdock.cases.jdbc.JdbcPendingEvents;
import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.config.Usage;
import dev.crossdock.delivery.DeliveryQuery;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.jdbc.JdbcDeadLetters;
import dev.crossdock.delivery.jdbc.JdbcDeliveries;
import dev.crossdock.delivery.jdbc.JdbcHubs;
import dev.crossdock.delivery.jdbc.JdbcOutbox;
import dev.crossdock.delivery.jdbc.JdbcUndelivered;
import dev.crossdock.document.jdbc.JdbcParking;
import dev.crossdock.reconciliation.jdbc.JdbcRounds;
import dev.crossdock.retention.jdbc.JdbcPartitions;
import dev.crossdock.retention.jdbc.JdbcStored;
import dev.crossdock.store.Sent;
import dev.crossdock.store.jdbc.JdbcBusinessKeys;
import dev.crossdock.store.jdbc.JdbcDocuments;
import dev.crossdock.store.jdbc.JdbcSent;
import dev.crossdock.store.jdbc.JdbcTransmissions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.testing.RowsRead;
import dev.crossdock.trace.DocumentQuery;
import dev.crossdock.trace.TransmissionQuery;
import dev.crossdock.trace.Viewer;
import dev.crossdock.trace.jdbc.JdbcTraces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a hub does again and again, and what people look at, reads as little behind a history as
 * behind none. Rows are counted, so a busy machine is none the wiser.
 */
class HistoryCostTest {

  private static final int ALL = 20_000;

  /** The last one that was sent and acknowledged. */
  private static final int SENT = ALL - 7;

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static long transmission;

  @BeforeAll
  static void make() throws Exception {
    var hub = new StagesOnPostgres(postgres.jdbi());
    hub.receive("acme", "orders", X12Files.orders("ACME", 900_000_000, "SAMPLE"));
    hub.work();
    hub.deliver("erp", DeliveryResults::done);
    hub.deliver("partner:acme/http", DeliveryResults::done);
    new JdbcOutbox(postgres.jdbi()).forward(1000, messages -> {});
    try (var connection = postgres.dataSource().getConnection()) {
      new History(connection).make(ALL, made -> {});
    }
    transmission = one("select max(id) - 7 from transmission");
  }

  private static long one(String sql) {
    return postgres.jdbi().withHandle(h -> h.select(sql).mapTo(Long.class).one());
  }

  static Stream<Arguments> work() {
    return Stream.of(
        work("read", 50, j -> new JdbcTransmissions(j).claimToRead(100)),
        work("accept", 50, j -> new JdbcDocuments(j).claimToAccept(100)),
        work("back-pressure", 50, j -> new JdbcTransmissions(j).backlog()),
        work("sweep", 50, j -> deliveries(j).announceDue(100)),
        work("expired leases", 50, j -> deliveries(j).expire(100, expired -> null, recorded -> {})),
        work("relay", 50, j -> new JdbcOutbox(j).forward(100, messages -> {})),
        work("unfinished", 50, j -> deliveries(j).unfinished()),
        work(
            "heartbeat",
            50,
            j ->
                new JdbcHubs(j, List.of())
                    .beat(new Lease("hub/1", Duration.ofMinutes(1)), Duration.ofSeconds(30))),
        work(
            "abandoned leases",
            50,
            j ->
                deliveries(j)
                    .abandonLeasesOfEarlierStarts(new Lease("hub/2", Duration.ofMinutes(1)))),
        work("dead letters", 100, HistoryCostTest::deadLetters),
        work("parked", 50, j -> new JdbcParking(j).sweep(100)),
        work("acknowledgement-overdue", 50, j -> new JdbcSent(j).takeOverdue(100)),
        work("acknowledgement of an interchange", 100, j -> named(j, "000" + SENT, "")),
        work("acknowledgement of a group", 100, j -> named(j, "", "" + SENT)),
        work("exception events", 50, j -> pending(j).apply(100)),
        work("exception events that failed", 50, j -> pending(j).failed()),
        work("audit log", 50, j -> new JdbcAuditLog(j).seal(100)),
        work("reconciliation", 500 * 40, j -> new JdbcRounds(j).go()),
        work("partitions ahead", 5000, j -> new JdbcPartitions(j).ahead(Optional.empty())),
        work("keys given free", 50, HistoryCostTest::release),
        work("retention of payload", 50 * 60, j -> candidates(j, Kind.PAYLOAD)),
        work("retention of canonical", 50 * 60, j -> candidates(j, Kind.CANONICAL)),
        work("retention of the trace", 50 * 60, j -> candidates(j, Kind.TRACE)),
        work(
            "retention of nothing",
            1000,
            j ->
                new JdbcStored(j)
                    .candidates(Kind.TRACE, Instant.now().minus(Duration.ofDays(400)), 0, 2000)),
        work("attention", 2000, j -> traces(j).attention()),
        work("transmission", 2000, j -> traces(j).transmission(transmission, Viewer.EVERYTHING)),
        work("transmissions", 500, j -> transmissions(j, null, null, null)),
        work("of a partner", 50 * 60, j -> transmissions(j, "p7", null, null)),
        work("of nobody", 50, j -> transmissions(j, "nobody", null, null)),
        work("rejected", 50, j -> transmissions(j, null, "rejected", null)),
        work("failed", 50, j -> transmissions(j, null, "failed", null)),
        work("archived", 50, j -> transmissions(j, null, "archived", null)),
        work(
            "of the last minute",
            2000,
            j -> transmissions(j, null, null, Instant.now().minus(Duration.ofMinutes(1)))),
        work("documents of it", 50, j -> documents(j, null, transmission)),
        work("documents held", 50, j -> documents(j, "held", null)),
        work("documents dead-lettered", 50, j -> documents(j, "dead-lettered", null)),
        work("documents rejected", 500, j -> documents(j, "rejected", null)),
        work("documents archived", 2000, j -> documents(j, "archived", null)),
        work("for a person", 50, j -> undelivered(j, DeliveryQuery.FOR_A_PERSON, null)),
        work(
            "waiting",
            50,
            j -> undelivered(j, Set.of(DeliveryState.READY, DeliveryState.RETRY_SCHEDULED), null)),
        work("deliveries by a part", 200, j -> undelivered(j, Set.of(), "*s" + SENT + "*")),
        work("deliveries by key", 100, j -> undelivered(j, Set.of(), "S" + SENT)));
  }

  private static Arguments work(String what, long most, RowsRead.Work work) {
    return Arguments.of(what, most, work);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("work")
  void readsAsLittleAsWithoutAHistory(String what, long most, RowsRead.Work work) throws Exception {
    assertThat(RowsRead.by(postgres, work)).as(what).isLessThanOrEqualTo(most);
  }

  private static JdbcDeliveries deliveries(Jdbi jdbi) {
    return new JdbcDeliveries(jdbi, Duration.ofMinutes(1));
  }

  private static void deadLetters(Jdbi jdbi) {
    var letters = new JdbcDeadLetters(jdbi);
    assertThat(letters.targets()).isNotEmpty();
    letters.targets().forEach(target -> letters.deadLettered(target, 100));
  }

  private static JdbcCases cases(Jdbi jdbi) {
    return new JdbcCases(
        jdbi,
        facts -> new Route(CaseSeverity.HIGH, "order-desk", Duration.ofHours(8)),
        Clock.systemUTC());
  }

  private static JdbcPendingEvents pending(Jdbi jdbi) {
    return new JdbcPendingEvents(jdbi, cases(jdbi));
  }

  private static void named(Jdbi jdbi, String interchange, String group) {
    var named =
        new Sent.Named(
            "x12", Usage.PRODUCTION, "WE", "SENDER" + SENT % 50, interchange, "IN", group);
    assertThat(new JdbcSent(jdbi).find(named)).isPresent();
  }

  /** A document has one key: what was given free stays so. */
  private static void release(Jdbi jdbi) {
    long document =
        jdbi.withHandle(
            h ->
                h.select("select document_id from sent_document order by document_id desc limit 1")
                    .mapTo(Long.class)
                    .one());
    new JdbcBusinessKeys(jdbi).release(List.of(document));
  }

  private static void candidates(Jdbi jdbi, Kind kind) {
    assertThat(
            new JdbcStored(jdbi)
                .candidates(kind, Instant.now().minus(Duration.ofDays(30)), 1000, 50))
        .hasSize(50);
  }

  private static JdbcTraces traces(Jdbi jdbi) {
    return new JdbcTraces(jdbi, cases(jdbi));
  }

  private static void transmissions(
      Jdbi jdbi, @Nullable String partner, @Nullable String state, @Nullable Instant since) {
    traces(jdbi)
        .transmissions(
            new TransmissionQuery(partner, null, state, since, false, null, 50), Viewer.EVERYTHING);
  }

  private static void documents(Jdbi jdbi, @Nullable String state, @Nullable Long of) {
    traces(jdbi)
        .documents(
            new DocumentQuery(
                null, null, null, state, null, of, null, null, null, null, null, 50, null),
            Viewer.EVERYTHING);
  }

  private static void undelivered(Jdbi jdbi, Set<DeliveryState> states, @Nullable String key) {
    new JdbcUndelivered(jdbi, deliveries(jdbi))
        .find(new DeliveryQuery(states, false, null, null, null, null, key, null, null, 50));
  }
}
