package dev.crossdock.lab.bench.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.app.X12Files;
import dev.crossdock.audit.Verification;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.cases.CaseQuery;
import dev.crossdock.cases.CaseRouting.Route;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.jdbc.JdbcCases;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.reconciliation.jdbc.JdbcReconciliation;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.trace.Viewer;
import dev.crossdock.trace.jdbc.JdbcTraces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A history of few is what a hub would have left, as far as the hub itself can tell. */
class HistoryTest {

  private static final int ALL = 200;

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private StagesOnPostgres hub;
  private final List<Integer> told = new ArrayList<>();

  @BeforeEach
  void make() throws Exception {
    postgres.renew();
    told.clear();
    hub = new StagesOnPostgres(postgres.jdbi());
    hub.receive("acme", "orders", X12Files.orders("ACME", 900_000_000, "SAMPLE"));
    hub.work();
    hub.deliver("erp", DeliveryResults::done);
    hub.deliver("partner:acme/http", DeliveryResults::done);
    try (var connection = postgres.dataSource().getConnection()) {
      new History(connection).make(ALL, told::add);
    }
  }

  private static long count(String what) {
    return postgres
        .jdbi()
        .withHandle(h -> h.select("select count(*) from " + what).mapTo(Long.class).one());
  }

  @Test
  void everyStateIsThereAsOftenAsTold() {
    assertThat(told).last().isEqualTo(ALL);
    assertThat(count("transmission")).isEqualTo(1 + ALL);
    assertThat(count("transmission where state = 'rejected' and received_at < now()")).isOne();
    assertThat(count("document where direction = 'in' and state = 'rejected'")).isEqualTo(5);
    assertThat(count("document where state = 'rejected' and not archived")).isOne();
    assertThat(count("document where state = 'dead-lettered'")).isOne();
    assertThat(count("sent_interchange where acknowledged_at is not null")).isEqualTo(19);
    assertThat(count("sent_interchange where overdue")).isOne();
    assertThat(count("exception_case")).isEqualTo(5);
    assertThat(count("exception_case where state = 'open'")).isOne();
    assertThat(count("delivery where state not in ('done', 'dead-lettered')")).isZero();
    assertThat(count("outbox where delivery_id > (select max(id) from delivery)")).isZero();
    assertThat(count("business_key where type = 'out-order'")).isPositive();
  }

  @Test
  void itIsSpreadOverThePast() {
    assertThat(count("transmission where received_at < now() - interval '80 days'")).isPositive();
    assertThat(count("(select distinct partner from transmission) of_many")).isGreaterThan(40);
    assertThat(count("(select distinct received_at::date from transmission) days"))
        .isGreaterThan(80);
  }

  @Test
  void reconciliationFindsNothing() {
    var report = new JdbcReconciliation(postgres.jdbi()).compare(null, null);

    assertThat(report.discrepancies()).isEmpty();
    assertThat(report.getReconciled()).isTrue();
    assertThat(report.channels().stream().mapToLong(line -> line.transmissions()).sum())
        .isEqualTo(1 + ALL);
  }

  @Test
  void theAuditLogIsVerified() {
    var verifications = new ArrayList<Verification>();
    new JdbcAuditLog(postgres.jdbi())
        .export(
            asOf -> {
              verifications.add(new Verification(asOf, List.of()));
              return verifications.get(0)::check;
            });
    var result = verifications.get(0).result();

    assertThat(result.broken()).isZero();
    assertThat(result.acts()).isEqualTo(count("audit_log")).isEqualTo(5 + 2 * 4);
    assertThat(count("audit_log where seal is null")).isZero();
  }

  @Test
  void aCaseOpensWithItsEventAndItsHistory() {
    var cases =
        new JdbcCases(
            postgres.jdbi(),
            facts -> new Route(CaseSeverity.HIGH, "order-desk", Duration.ofHours(8)),
            Clock.systemUTC());
    var traces = new JdbcTraces(postgres.jdbi(), cases);
    var open = cases.list(CaseQuery.ofDocument(rejected())).get(0);
    var file = cases.open(open.id()).orElseThrow();

    assertThat(file.events()).hasSize(1);
    assertThat(file.history()).isNotEmpty();
    assertThat(traces.document(rejected(), Viewer.EVERYTHING).orElseThrow().cases()).hasSize(1);
  }

  private static long rejected() {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.select("select min(id) from document where state = 'rejected' and not archived")
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void aHubGoesOnBehindIt() throws Exception {
    var numbers = hub.receive("acme", "orders", X12Files.orders("ACME", 900_000_001, "NEXT"));
    hub.work();

    assertThat(numbers.value()).isGreaterThan(ALL);
    assertThat(hub.deliver("erp", DeliveryResults::done)).isOne();
    assertThat(hub.documents()).contains("NEXT delivered");
    assertThat(hub.runOverdue()).isZero();
    assertThat(new JdbcReconciliation(postgres.jdbi()).compare(null, null).discrepancies())
        .isEmpty();
  }
}
