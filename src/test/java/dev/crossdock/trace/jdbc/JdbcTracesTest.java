package dev.crossdock.trace.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.cases.CaseRouting.Route;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.jdbc.JdbcCases;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.testing.Moves;
import dev.crossdock.trace.DocumentQuery;
import dev.crossdock.trace.DocumentSummary;
import dev.crossdock.trace.TracedChoice;
import dev.crossdock.trace.TracedTransmission;
import dev.crossdock.trace.Traces;
import dev.crossdock.trace.TransmissionQuery;
import dev.crossdock.trace.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcTracesTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private Traces traces;
  private StoredTransmissions stored;

  @BeforeEach
  void empty() {
    postgres.truncate("transmission", "document", "violation", "delivery", "delivery_attempt");
    var cases =
        new JdbcCases(
            postgres.jdbi(),
            facts -> new Route(CaseSeverity.HIGH, "order-desk", Duration.ofHours(8)),
            Clock.systemUTC());
    traces = new JdbcTraces(postgres.jdbi(), cases);
    stored = new StoredTransmissions(postgres.jdbi());
  }

  @Test
  void tellsTheWholeWayOfATransmission() {
    var transmission = stored.transmission("acme");
    stored.order(transmission, 1, "acme", "4711", "delivered");
    var bad = stored.order(transmission, 2, "acme", "4712", "rejected");
    stored.violation(transmission, bad);
    stored.delivery(bad, "erp");
    var acknowledgement = stored.acknowledgement(transmission, "acme", "ISA*");

    var trace = traces.transmission(transmission, Viewer.EVERYTHING).orElseThrow();

    assertThat(trace.transmission().words())
        .isEqualTo("It was read: 2 documents (1 delivered, 1 rejected).");
    assertThat(trace.transmission().sha256()).isEqualTo("616263");
    assertThat(trace.interchanges()).hasSize(1);
    assertThat(trace.acknowledgements())
        .extracting(a -> a.document().id())
        .containsExactly(acknowledgement);
    var second = trace.documents().get(1);
    assertThat(second.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.offset()).isEqualTo(99);
              assertThat(v.next()).isNotEmpty();
            });
    assertThat(second.deliveries().get(0).attempts().get(0).status()).isEqualTo(503);
  }

  @Test
  void tellsTheWholeWayOfADocument() {
    var transmission = stored.transmission("acme");
    var order = stored.order(transmission, 1, "acme", "4711", "accepted");
    stored.canonical(order, "{\"number\":\"4711\"}");
    stored.delivery(order, "erp");

    var trace = traces.document(order, Viewer.EVERYTHING).orElseThrow();

    assertThat(trace.canonical()).contains("4711");
    assertThat(trace.deliveries()).extracting("target").containsExactly("erp");
    assertThat(trace.document().summary().words()).isEqualTo("It was accepted and is on its way.");
  }

  /** A partner sees none of it: our targets are our business. */
  @Test
  void tellsWhyEachTargetWasChosen() {
    var order = stored.order(stored.transmission("acme"), 1, "acme", "4711", "accepted");
    postgres
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    update document set routing = '[{"target": "erp", "chosen": true,
                      "reason": "always"}, {"target": "lake", "chosen": false,
                      "subscription": "copies", "when": "number = null", "reason": "false"}]'
                    """));

    assertThat(traces.document(order, Viewer.EVERYTHING).orElseThrow().routing())
        .containsExactly(
            new TracedChoice("erp", true, null, null, "always"),
            new TracedChoice("lake", false, "copies", "number = null", "false"));
    assertThat(traces.document(order, Viewer.of("acme")).orElseThrow().routing()).isEmpty();
  }

  @Test
  void partnersSeeOnlyWhatIsTheirs() {
    var transmission = stored.transmission("acme");
    var order = stored.order(transmission, 1, "acme", "4711", "accepted");
    var acknowledgement = stored.acknowledgement(transmission, "acme", "ISA*");
    var other = Viewer.of("globex");

    assertThat(traces.transmission(transmission, other)).isEmpty();
    assertThat(traces.acknowledgements(transmission, other)).isEmpty();
    assertThat(traces.document(order, other)).isEmpty();
    assertThat(traces.content(acknowledgement, other)).isEmpty();
    assertThat(traces.documents(DocumentQuery.key("4711", 10), other).items()).isEmpty();
    assertThat(traces.summary(other).states()).isEmpty();

    var owner = Viewer.of("acme");
    assertThat(traces.transmission(transmission, owner)).isPresent();
    assertThat(traces.document(order, owner)).isPresent();
    assertThat(traces.content(acknowledgement, owner)).isPresent();
    assertThat(traces.documents(DocumentQuery.key("4711", 10), owner).items()).hasSize(1);
  }

  @Test
  void givesOutWhatWasSentAndNothingThatCameIn() {
    var transmission = stored.transmission("acme");
    var order = stored.order(transmission, 1, "acme", "4711", "accepted");
    stored.canonical(order, "{}");
    var acknowledgement = stored.acknowledgement(transmission, "acme", "ISA*");

    assertThat(traces.content(order, Viewer.EVERYTHING)).isEmpty();
    assertThat(traces.content(acknowledgement, Viewer.EVERYTHING))
        .hasValueSatisfying(
            c -> {
              assertThat(c.mediaType()).isEqualTo("application/edi-x12");
              assertThat(c.bytes()).asString().isEqualTo("ISA*");
            });
  }

  @Test
  void findsByTheKeyAndByItsBeginningPageByPage() {
    var transmission = stored.transmission("acme");
    for (var i = 1; i <= 25; i++) {
      stored.order(transmission, i, "acme", "PO_%02d".formatted(i), "accepted");
    }
    stored.order(transmission, 26, "acme", "POX99", "accepted");

    assertThat(numbers(DocumentQuery.key("PO_07", 10))).containsExactly("PO_07");
    assertThat(numbers(DocumentQuery.key("PO_1*", 3))).containsExactly("PO_10", "PO_11", "PO_12");
    assertThat(allPages("PO_*", 7)).hasSize(25).doesNotHaveDuplicates().isSorted();
    assertThat(allPages(null, 10)).hasSize(26).doesNotHaveDuplicates().startsWith("POX99");
  }

  @Test
  void findsAPartWhateverTheCasePageByPage() {
    var transmission = stored.transmission("acme");
    for (var i = 1; i <= 5; i++) {
      stored.order(transmission, i, "acme", "Po_%02d-Mx".formatted(i), "accepted");
    }
    stored.order(transmission, 6, "acme", "POX99", "accepted");

    assertThat(numbers(DocumentQuery.key("*o_03-m*", 10))).containsExactly("Po_03-Mx");
    assertThat(numbers(DocumentQuery.key("*ox9*", 10))).containsExactly("POX99");
    assertThat(numbers(DocumentQuery.key("*%%%*", 10))).isEmpty();
    assertThat(numbers(DocumentQuery.key("*PO*", 10)))
        .as("short: a beginning")
        .containsExactly("POX99");
    assertThat(allPages("*-MX*", 2))
        .containsExactly("Po_05-Mx", "Po_04-Mx", "Po_03-Mx", "Po_02-Mx", "Po_01-Mx");
  }

  @Test
  void listsFilesByAPartOfTheirName() {
    var transmission = stored.transmission("acme");
    for (var name : new String[] {"RDERS.E", "orders.edi"}) {
      var query = new TransmissionQuery(null, name, null, Instant.EPOCH, false, null, 9);
      assertThat(traces.transmissions(query, Viewer.EVERYTHING).items())
          .extracting(TracedTransmission::number)
          .containsExactly(transmission);
    }
    var other = new TransmissionQuery(null, "or_ers", null, null, false, null, 9);
    assertThat(traces.transmissions(other, Viewer.EVERYTHING).items()).isEmpty();
  }

  @Test
  void tellsWhoSentWhatNoPartnerIsKnownOf() {
    var transmission = stored.transmission("acme");
    var id = stored.order(transmission, 1, "acme", "1", "unassigned");
    postgres.jdbi().useHandle(h -> h.execute("update document set partner = null"));

    var found = traces.documents(query("unassigned", null), Viewer.EVERYTHING).items();
    assertThat(found).extracting(DocumentSummary::sender).containsExactly("01/acme");
    assertThat(traces.document(id, Viewer.EVERYTHING).orElseThrow().next()).contains("archive it");
  }

  @Test
  void filtersByStateAndTime() {
    var transmission = stored.transmission("acme");
    stored.order(transmission, 1, "acme", "1", "accepted");
    stored.order(transmission, 2, "acme", "2", "rejected");

    assertThat(numbers(query("rejected", null))).containsExactly("2");
    assertThat(numbers(query(null, Instant.EPOCH))).containsExactly("2", "1");
    assertThat(numbers(query(null, Instant.now().plusSeconds(60)))).isEmpty();
  }

  @Test
  void listsTransmissionsOfWhichNothingCouldBeRead() {
    stored.transmission("acme");
    var unread = stored.transmission("acme");
    Moves.to(postgres.jdbi(), "transmission", "rejected", "id = ?", unread);
    var query = new TransmissionQuery(null, null, null, null, true, null, 9);
    assertThat(traces.transmissions(query, Viewer.EVERYTHING).items())
        .extracting(TracedTransmission::number)
        .containsExactly(unread);
    var all = new TransmissionQuery(null, null, null, null, false, null, 9);
    assertThat(traces.transmissions(all, Viewer.EVERYTHING).items()).hasSize(2);
  }

  @Test
  void countsByState() {
    var transmission = stored.transmission("acme");
    stored.order(transmission, 1, "acme", "1", "accepted");
    stored.order(transmission, 2, "acme", "2", "rejected");
    var summary = traces.summary(Viewer.EVERYTHING);
    assertThat(summary.states()).containsEntry("accepted", 1L).containsEntry("rejected", 1L);
    assertThat(summary.transmissions()).containsEntry("read", 1L);
  }

  private static DocumentQuery query(@Nullable String state, @Nullable Instant since) {
    return new DocumentQuery(
        null, null, null, state, null, null, since, null, null, null, null, 10, null);
  }

  private List<@Nullable String> numbers(DocumentQuery query) {
    return numbers(traces.documents(query, Viewer.EVERYTHING).items());
  }

  private static List<@Nullable String> numbers(List<DocumentSummary> documents) {
    var numbers = new ArrayList<@Nullable String>();
    documents.forEach(d -> numbers.add(d.documentNumber()));
    return numbers;
  }

  private List<@Nullable String> allPages(@Nullable String key, int limit) {
    var numbers = new ArrayList<@Nullable String>();
    @Nullable String cursor = null;
    do {
      var page =
          traces.documents(
              new DocumentQuery(
                  key, null, null, null, null, null, null, null, null, null, null, limit, cursor),
              Viewer.EVERYTHING);
      numbers.addAll(numbers(page.items()));
      cursor = page.next();
    } while (cursor != null);
    return numbers;
  }
}
