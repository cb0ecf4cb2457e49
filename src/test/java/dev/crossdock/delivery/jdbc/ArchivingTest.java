package dev.crossdock.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.audit.Actor;
import dev.crossdock.cases.CaseRouting;
import dev.crossdock.cases.jdbc.JdbcCases;
import dev.crossdock.delivery.Archiving.Result;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Planned;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.trace.Attention;
import dev.crossdock.trace.DocumentQuery;
import dev.crossdock.trace.Viewer;
import dev.crossdock.trace.jdbc.JdbcTraces;
import dev.crossdock.trace.jdbc.StoredTransmissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArchivingTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final Lease HUB = new Lease("hub/1", Duration.ofMinutes(2));

  private JdbcDeliveries deliveries;
  private JdbcArchiving archiving;
  private JdbcTraces traces;
  private StoredTransmissions stored;

  @BeforeEach
  void empty() {
    postgres.renew();
    deliveries = new JdbcDeliveries(postgres.jdbi(), Duration.ofMinutes(1));
    archiving = new JdbcArchiving(postgres.jdbi(), deliveries);
    CaseRouting routing =
        facts -> {
          throw new IllegalStateException();
        };
    traces =
        new JdbcTraces(postgres.jdbi(), new JdbcCases(postgres.jdbi(), routing, Clock.systemUTC()));
    stored = new StoredTransmissions(postgres.jdbi());
  }

  private Attention attention() {
    return traces.attention();
  }

  @Test
  void whatIsArchivedNeedsNoAttentionAndIsFoundWithWhoAndWhy() {
    var transmission = stored.transmission("acme");
    var junk = stored.order(transmission, 1, "acme", "PO-1", "rejected");
    stored.order(transmission, 2, "acme", "PO-2", "unassigned");
    stored.order(transmission, 3, "acme", "PO-3", "held");
    assertThat(attention().rejected()).isEqualTo(1);

    assertThat(archiving.archiveDocument(junk, Actor.person("anna"), "sent by mistake"))
        .isEqualTo(Result.DONE);
    assertThat(archiving.archiveDocument(junk, Actor.person("anna"), "again"))
        .isEqualTo(Result.ALREADY);
    assertThat(attention().rejected()).isZero();
    var trace = traces.document(junk, Viewer.EVERYTHING).orElseThrow();
    assertThat(trace.document().summary().archived()).isTrue();
    assertThat(trace.acts())
        .extracting("actor", "action", "reason")
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("anna", "Archive a document", "sent by mistake"));
    assertThat(found("PO-1", null)).hasSize(1);
    assertThat(found(null, "archived")).hasSize(1);
    assertThat(found(null, "rejected")).isEmpty();

    assertThat(archiving.archiveTransmission(transmission, Actor.person("anna"), "junk"))
        .isEqualTo(Result.DONE);
    assertThat(attention().unassigned() + attention().held()).isZero();

    assertThat(archiving.unarchiveTransmission(transmission, Actor.person("olga"), "no junk"))
        .isEqualTo(Result.DONE);
    assertThat(attention().unassigned()).isEqualTo(1);
    assertThat(attention().held()).isEqualTo(1);
    assertThat(attention().rejected()).isEqualTo(1);
  }

  private List<?> found(@Nullable String key, @Nullable String state) {
    var query =
        new DocumentQuery(
            key, null, null, state, null, null, null, null, null, null, null, 10, null);
    return traces.documents(query, Viewer.EVERYTHING).items();
  }

  @Test
  void aDeadLetteredDocumentThatIsArchivedHoldsNobody() {
    var planned = new Planned(postgres.jdbi(), deliveries);
    var first = planned.delivery("erp", "PO-1", 1);
    var next = planned.delivery("erp", "PO-1", 2);
    deliveries.record(
        List.of(DeliveryResults.deadLettered(deliveries.lease(List.of(first), HUB).get(0))),
        recorded -> {});
    planned.clearOutbox();
    assertThat(attention().deadLettered()).isEqualTo(1);
    long document = documentOf(first);

    assertThat(archiving.archiveDocument(document, Actor.person("anna"), "typed in"))
        .isEqualTo(Result.DONE);

    assertThat(attention().deadLettered()).isZero();
    assertThat(planned.announced("deliver.erp")).containsExactly(next);
    assertThat(new JdbcUndelivered(postgres.jdbi(), deliveries).open(first).orElseThrow())
        .satisfies(story -> assertThat(story.delivery().state()).isEqualTo("skipped"))
        .satisfies(story -> assertThat(story.next()).isEmpty());

    deliveries.revive(List.of(first));
    assertThat(traces.document(document, Viewer.EVERYTHING).orElseThrow().document().summary())
        .satisfies(d -> assertThat(d.archived()).as("it is on its way again").isFalse());
  }

  @Test
  void whatTheHubWorksOnOrIsInDoubtIsNotArchived() {
    var transmission = stored.transmission("acme");
    var accepted = stored.order(transmission, 1, "acme", "PO-1", "accepted");
    var doubtful = stored.order(transmission, 2, "acme", "PO-2", "in-doubt");
    assertThat(archiving.archiveDocument(accepted, Actor.person("anna"), "x"))
        .isEqualTo(Result.NOT_FINISHED);
    assertThat(archiving.archiveDocument(doubtful, Actor.person("anna"), "x"))
        .isEqualTo(Result.NOT_FINISHED);
    assertThat(archiving.archiveDocument(0, Actor.person("anna"), "x")).isEqualTo(Result.NOT_HERE);
    assertThat(archiving.unarchiveDocument(accepted, Actor.person("anna"), "x"))
        .isEqualTo(Result.ALREADY);
  }

  private static long documentOf(long delivery) {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.select("select document_id from delivery where id = ?", delivery)
                    .mapTo(Long.class)
                    .one());
  }
}
