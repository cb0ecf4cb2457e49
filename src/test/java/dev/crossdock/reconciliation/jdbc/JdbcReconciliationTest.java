package dev.crossdock.reconciliation.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.cases.jdbc.JdbcExceptionEvents;
import dev.crossdock.reconciliation.Discrepancy;
import dev.crossdock.reconciliation.Reconciliation;
import dev.crossdock.reconciliation.ReconciliationCheck;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.testing.CountedTransmissions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.testing.Moves;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcReconciliationTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private CountedTransmissions counted;
  private Reconciliation reconciliation;
  private ReconciliationCheck check;

  @BeforeEach
  void empty() {
    postgres.truncate(
        "transmission",
        "transmission_part",
        "interchange",
        "document",
        "delivery",
        "exception_event",
        "exception_case",
        "reconciliation_discrepancy");
    var jdbi = postgres.jdbi();
    jdbi.useHandle(h -> h.execute("update reconciliation_progress set fresh_to = 0, again_to = 0"));
    counted = new CountedTransmissions(jdbi);
    reconciliation = new JdbcReconciliation(jdbi);
    check =
        new ReconciliationCheck(
            new JdbcTransactions(jdbi),
            new JdbcRounds(jdbi),
            new JdbcExceptionEvents(jdbi, false),
            new Signals(),
            Clock.systemUTC());
  }

  private List<Discrepancy> found() {
    return reconciliation.compare(null, null).discrepancies();
  }

  @Test
  void tellsTheCountsSideBySide() {
    counted.transmission("alder");
    counted.transmission("alder");
    var report = reconciliation.compare(null, null);

    assertThat(report.discrepancies()).isEmpty();
    assertThat(report.getReconciled()).isTrue();
    assertThat(report.channels())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(List.of(line.partner(), line.channel())).containsExactly("alder", "sftp");
              assertThat(
                      List.of(
                          line.transmissions(),
                          line.bytes(),
                          line.stored(),
                          line.framed(),
                          line.blank(),
                          line.unread()))
                  .containsExactly(2L, 2000L, 2000L, 1998L, 2L, 0L);
              assertThat(List.of(line.framedDocuments(), line.storedDocuments()))
                  .containsExactly(4L, 4L);
            });
    assertThat(report.flows()).hasSize(2);
    assertThat(report.flows().get(0).states()).containsEntry("delivered", 4L).hasSize(1);
    assertThat(List.of(report.flows().get(0).agreed(), report.flows().get(0).deliveries()))
        .containsExactly(8L, 8L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete from transmission_part where no = 2 and transmission_id = ? | stored | 1000 | 600",
        "update transmission set size = 1001 where id = ? | stored | 1001 | 1000",
        "update interchange set byte_to = 900 where transmission_id = ? | framed | 1000 | 901",
        "update transmission set set_aside_bytes = 7 where id = ? | framed | 1000 | 1007",
        "update interchange set byte_from = -1, byte_to = 998 where transmission_id = ?"
            + " | places | 0 to 1000 | -1 to 998",
        "delete from document where document_no = 2 and transmission_id = ? | documents | 2 | 1",
        "update interchange set documents = 3 where transmission_id = ? | documents | 3 | 2"
      })
  void aBrokenCountIsNamedWithItsTransmission(
      String sql, String count, String expected, String found) {
    counted.transmission("alder");
    long broken = counted.transmission("alder");
    counted.breakBy(sql, broken);

    assertThat(found())
        .anySatisfy(
            d -> {
              assertThat(List.of(d.count(), d.expected(), d.found()))
                  .containsExactly(count, expected, found);
              assertThat(d.transmission()).isEqualTo(broken);
              assertThat(d.getMessage()).contains("Transmission " + broken).contains(expected);
            })
        .allSatisfy(d -> assertThat(d.transmission()).isEqualTo(broken));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete from delivery where target = 'wms' and document_id = ? | deliveries | 2 | 1",
        "update document set targets = 3 where id = ? | deliveries | 3 | 2"
      })
  void aBrokenCountIsNamedWithItsDocument(String sql, String count, String expected, String found) {
    long transmission = counted.transmission("alder");
    long broken = counted.document(transmission, 2);
    counted.breakBy(sql, broken);

    assertThat(found())
        .containsExactly(
            new Discrepancy(count, "alder", "sftp", transmission, 1, broken, expected, found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delivery | dead-lettered | target = 'erp' and document_id = ? | dead-lettered | delivered",
        "document | rejected | id = ? | delivered | rejected"
      })
  void aStateThatItsDeliveriesDoNotBearOutIsNamed(
      String table, String state, String which, String expected, String found) {
    long transmission = counted.transmission("alder");
    long broken = counted.document(transmission, 2);
    Moves.to(postgres.jdbi(), table, state, which, broken);

    assertThat(found())
        .containsExactly(
            new Discrepancy("state", "alder", "sftp", transmission, 1, broken, expected, found));
  }

  @Test
  void anAcknowledgementThatGoesNowhereIsSeen() {
    long transmission = counted.transmission("alder");
    long answer = counted.document(transmission, 0);
    counted.breakBy("delete from delivery where document_id = ?", answer);

    assertThat(found()).extracting(Discrepancy::document).containsExactly(answer);
  }

  @Test
  void aDocumentForAPartnerThatWasWrittenIntoNothingIsSeen() {
    long transmission = counted.transmission("erp");
    long broken = counted.document(transmission, 2);
    counted.breakBy("delete from delivery where document_id = ?", broken);
    counted.breakBy("update document set standard = 'canonical', targets = 0 where id = ?", broken);

    assertThat(found())
        .containsExactly(new Discrepancy("sent", "erp", "sftp", transmission, 1, broken, "1", "0"));
  }

  @Test
  void whatIsUnderWayIsNoLoss() {
    long transmission = counted.transmission("alder");
    Moves.to(postgres.jdbi(), "transmission", "framed", "id = ?", transmission);
    counted.breakBy(
        "delete from document where document_no = 2 and transmission_id = ?", transmission);

    assertThat(found()).isEmpty();
    assertThat(reconciliation.compare(null, null).channels().get(0).unread()).isEqualTo(1000);
  }

  @Test
  void asksForOnePartnerAndForATime() {
    counted.transmission("alder");
    long broken = counted.transmission("birke");
    counted.breakBy("update transmission set size = 1 where id = ?", broken);

    assertThat(reconciliation.compare(null, "alder").getReconciled()).isTrue();
    assertThat(reconciliation.compare(null, "birke").getReconciled()).isFalse();
    var now = Clock.systemUTC().instant();
    assertThat(reconciliation.compare(now, null).channels()).isEmpty();
    assertThat(reconciliation.compare(now.minus(Duration.ofHours(1)), null).channels()).hasSize(2);
  }

  @Test
  void theBackgroundCheckFindsItOnceAndSeesItMended() {
    long broken = counted.transmission("alder");
    counted.breakBy("delete from transmission_part where no = 2 and transmission_id = ?", broken);
    counted.breakBy("update interchange set documents = 3 where transmission_id = ?", broken);
    check.run();
    check.run();
    assertThat(check.discrepancies()).isEqualTo(2);
    assertThat(events("raised")).isEqualTo(2);
    assertThat(reconciliation.standing().known()).isEqualTo(2);
    assertThat(reconciliation.standing().since()).isNotNull();

    counted.breakBy("insert into transmission_part values (?, 2, ?)", broken, new byte[400]);
    check.run();
    assertThat(check.discrepancies()).isEqualTo(1);
    assertThat(events("recovered")).isZero();

    counted.breakBy("update interchange set documents = 2 where transmission_id = ?", broken);
    check.run();
    assertThat(check.discrepancies()).isZero();
    assertThat(events("raised")).isEqualTo(2);
    assertThat(events("recovered")).isEqualTo(1);
    assertThat(reconciliation.standing()).isEqualTo(new Reconciliation.Standing(0, null));
  }

  @Test
  void whatBreaksLaterIsFoundInALaterRound() {
    long first = counted.transmission("alder");
    check.run();
    counted.transmission("alder");
    check.run();
    assertThat(check.discrepancies()).isZero();

    counted.breakBy("update interchange set documents = 3 where transmission_id = ?", first);
    check.run();
    check.run();
    assertThat(check.discrepancies()).isEqualTo(1);
  }

  @Test
  void oneHubChecksAndTheOtherKnows() throws InterruptedException {
    long broken = counted.transmission("alder");
    counted.breakBy("update interchange set documents = 3 where transmission_id = ?", broken);
    check.run();
    postgres
        .jdbi()
        .useTransaction(
            h -> {
              h.select("select * from reconciliation_progress for update").mapToMap().one();
              var other = new Thread(() -> check.run());
              other.start();
              other.join();
              assertThat(check.discrepancies()).isEqualTo(1);
            });
  }

  private static long events(String what) {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.select(
                        "select count(*) from exception_event where what = ?"
                            + " and fingerprint = 'technical hub reconciliation-discrepancy'",
                        what)
                    .mapTo(Long.class)
                    .one());
  }
}
