package dev.crossdock.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.outbound.jdbc.JdbcCounters;
import dev.crossdock.store.AcceptedOrNot;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.BusinessKey;
import dev.crossdock.store.BusinessKeys;
import dev.crossdock.store.BusinessKeys.Answer;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.DocumentToAccept;
import dev.crossdock.store.Documents;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.TransmissionRefused;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DocumentsTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private static final Violation BAD_DATE =
      new Violation(
          EnvelopeCode.FORMAT_UNKNOWN,
          Severity.ERROR,
          "DTM",
          new Place("DTM", 7, 2, 0, 7, 9, 123),
          "20\u00001301",
          "not a date");

  private Jdbi jdbi;
  private Documents documents;
  private TransmissionNumber number;

  @BeforeEach
  void setUp() throws Exception {
    jdbi = POSTGRES.jdbi();
    jdbi.useHandle(h -> h.execute("update document set state = 'delivered' where state = 'read'"));
    jdbi.useHandle(h -> h.execute("update transmission set state = 'read'"));
    documents = new JdbcDocuments(jdbi);
    number = arrived("acme");
  }

  private TransmissionNumber arrived(String partner) throws TransmissionRefused {
    return new JdbcTransmissions(jdbi)
        .store(
            new Arrival(partner, "sftp", "orders", null), new ByteArrayInputStream(new byte[] {1}));
  }

  private void wasRead(TransmissionNumber transmission) {
    jdbi.useHandle(
        h ->
            h.execute("update transmission set state = 'read' where id = ?", transmission.value()));
  }

  private long stored(TransmissionNumber of, int no, String order) {
    return documents.add(List.of(document(of, no, order, DocumentState.READ, List.of()))).get(0);
  }

  private List<Long> claimedNow(int most) {
    return jdbi.inTransaction(handle -> claimed(most));
  }

  private List<Long> claimed(int most) {
    return documents.claimToAccept(most).stream().map(DocumentToAccept::id).toList();
  }

  /** Nothing could be accepted of it, and behind it others would wait for ever. */
  @Test
  void aDocumentWithoutABodyIsNotClaimed() {
    wasRead(number);
    long empty = stored(number, 1, "EMPTY");
    long full = stored(number, 2, "FULL");
    jdbi.useHandle(h -> h.execute("delete from document_body where document_id = ?", empty));

    assertThat(claimedNow(1)).containsExactly(full);
  }

  @Test
  void tellsTheSyntaxOfEachDocumentInOrder() {
    documents.add(
        List.of(
            document(2, DocumentState.REJECTED, List.of(BAD_DATE)),
            document(1, DocumentState.READ, List.of())));
    var verdicts = new ArrayList<Documents.SyntaxVerdict>();
    documents.verdicts(
        number,
        1,
        found -> {
          found.forEachRemaining(verdicts::add);
          return verdicts.size();
        });
    assertThat(verdicts).extracting(v -> v.controlNumber()).containsExactly("0001", "0002");
    assertThat(verdicts.get(0).violations()).isEmpty();
    assertThat(verdicts.get(1).violations()).containsExactly(BAD_DATE);
  }

  @Test
  void takesAPlaceOnlyOnce() {
    documents.add(List.of(document(1, DocumentState.READ, List.of())));
    var again = List.of(document(1, DocumentState.READ, List.of()));
    assertThatThrownBy(() -> documents.add(again)).hasMessageContaining("document_place");
  }

  @Test
  void whatIsSettledIsNotClaimedAgain() {
    documents.add(
        List.of(
            document(1, DocumentState.READ, List.of()),
            document(2, DocumentState.READ, List.of())));
    jdbi.useTransaction(
        handle -> {
          var claimed = documents.claimToAccept(10);
          assertThat(claimed).extracting(d -> d.place().document()).containsExactly(1, 2);
          assertThat(claimed.get(0).canonical()).contains("4711");
          documents.settle(
              List.of(
                  new AcceptedOrNot(
                      claimed.get(0), DocumentState.REJECTED, null, null, List.of(BAD_DATE))));
        });
    List<DocumentToAccept> left = jdbi.inTransaction(h -> documents.claimToAccept(10));
    assertThat(left).extracting(d -> d.place().document()).containsExactly(2);
    assertThat(documents.anyLeftToAccept(number)).isTrue();
  }

  @Test
  void whatCameBehindAFileThatIsNotReadYetWaitsForIt() throws Exception {
    var later = arrived("acme");
    var other = arrived("birke");
    long change = stored(later, 1, "PO-1");
    long others = stored(other, 1, "PO-2");
    assertThat(claimedNow(10)).containsExactly(others);

    long order = stored(number, 1, "PO-1");
    wasRead(number);
    assertThat(claimedNow(10)).containsExactly(order, change, others);
  }

  @Test
  void whatCameFirstIsAcceptedFirstThoughItWasReadLast() throws Exception {
    var later = arrived("acme");
    long third = stored(later, 2, "PO-1");
    long second = stored(later, 1, "PO-1");
    long first = stored(number, 7, "PO-1");
    wasRead(number);
    assertThat(claimedNow(1)).containsExactly(first);
    assertThat(claimedNow(10)).containsExactly(first, second, third);
  }

  @Test
  void ofTwoWhoAcceptAtOnceNoneTakesADocumentBeforeAnEarlierOneOfItsOrder() throws Exception {
    var later = arrived("acme");
    long order = stored(number, 1, "PO-1");
    long change = stored(later, 1, "PO-1");
    long cancellation = stored(later, 2, "PO-1");
    long other = stored(later, 3, "PO-2");
    wasRead(number);
    var pool = Executors.newSingleThreadExecutor();
    try {
      jdbi.useTransaction(
          h -> {
            assertThat(claimed(1)).containsExactly(order);
            var others = pool.submit(() -> claimedNow(10));
            assertThat(others.get()).containsExactly(other);
          });
      assertThat(claimedNow(10)).containsExactly(order, change, cancellation, other);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void ofManyThatWantOneKeyAtOnceOneTakesIt() throws Exception {
    var ids = documents.add(some(8));
    var keys = new JdbcBusinessKeys(jdbi);
    var key = new BusinessKey("acme", Usage.PRODUCTION, "order", "at-once");
    var pool = Executors.newFixedThreadPool(8);
    try {
      var answers = new ArrayList<Answer>();
      for (var future :
          pool.invokeAll(
              ids.stream()
                  .map(
                      id ->
                          (java.util.concurrent.Callable<Answer>)
                              () ->
                                  jdbi.inTransaction(
                                      h ->
                                          keys.take(
                                                  List.of(
                                                      new BusinessKeys.Wish(
                                                          key, id, hash(1), false)))
                                              .get(0)))
                  .toList())) {
        answers.add(future.get());
      }
      assertThat(answers).filteredOn(Answer.Taken.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(Answer.SameContent.class::isInstance).hasSize(7);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void tellsCopiesFromOtherContentAndRevisions() {
    var ids = documents.add(some(5));
    var keys = new JdbcBusinessKeys(jdbi);
    var key = new BusinessKey("acme", Usage.PRODUCTION, "order", "4711");
    var answers =
        keys.take(
            List.of(
                new BusinessKeys.Wish(key, ids.get(0), hash(1), false),
                new BusinessKeys.Wish(key, ids.get(1), hash(1), false),
                new BusinessKeys.Wish(key, ids.get(2), hash(2), false),
                new BusinessKeys.Wish(key, ids.get(3), hash(3), true),
                new BusinessKeys.Wish(key, ids.get(4), hash(3), true)));
    assertThat(answers)
        .containsExactly(
            new Answer.Taken(0),
            new Answer.SameContent(ids.get(0)),
            new Answer.OtherContent(ids.get(0)),
            new Answer.Taken(1),
            new Answer.SameContent(ids.get(3)));
  }

  @Test
  void whatIsForcedIsTheNextRevisionWhateverHasTheKey() {
    var ids = documents.add(some(4));
    var keys = new JdbcBusinessKeys(jdbi);
    var key = new BusinessKey("acme", Usage.PRODUCTION, "order", "forced");
    assertThat(
            keys.take(
                List.of(
                    new BusinessKeys.Wish(key, ids.get(0), hash(1), false, true),
                    new BusinessKeys.Wish(key, ids.get(1), hash(1), false, true),
                    new BusinessKeys.Wish(key, ids.get(2), hash(2), false, true),
                    new BusinessKeys.Wish(key, ids.get(3), hash(2), false, false))))
        .containsExactly(
            new Answer.Taken(0),
            new Answer.Taken(1),
            new Answer.Taken(2),
            new Answer.SameContent(ids.get(2)));
  }

  @Test
  void aRevisionNeedsAnOriginal() {
    var ids = documents.add(some(1));
    var key = new BusinessKey("acme", Usage.PRODUCTION, "order", "never sent");
    assertThat(
            new JdbcBusinessKeys(jdbi)
                .take(List.of(new BusinessKeys.Wish(key, ids.get(0), hash(1), true))))
        .containsExactly(new Answer.NoOriginal());
  }

  @Test
  void countersHaveNoGapsAndWrap() {
    var counters = new JdbcCounters(jdbi);
    assertThat(counters.nextControlNumbers(Map.of("isa a", 1, "isa b", 2), 3))
        .isEqualTo(Map.of("isa a", List.of(1L), "isa b", List.of(1L, 2L)));
    try {
      jdbi.useTransaction(
          h -> {
            counters.nextControlNumbers(Map.of("isa a", 1), 3);
            throw new IllegalStateException("undo");
          });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("undo");
    }
    assertThat(counters.nextControlNumbers(Map.of("isa a", 4), 3))
        .containsEntry("isa a", List.of(2L, 3L, 1L, 2L));
    assertThat(counters.nextInOrder(Map.of("order 1", 3))).containsEntry("order 1", 1L);
    assertThat(counters.nextInOrder(Map.of("order 1", 1))).containsEntry("order 1", 4L);
  }

  @Test
  void parkedDocumentsFallWithTheirGroupOrGoOnTogether() {
    documents.add(
        List.of(
            document(1, DocumentState.PARKED, List.of()),
            document(2, DocumentState.REJECTED, List.of(BAD_DATE))));
    documents.decideGroups(number, 1, BAD_DATE);
    assertThat(documents.anyLeftToAccept(number)).isTrue();
    assertThat(states()).containsExactly("rejected", "rejected");
  }

  @Test
  void whatIsParkedForAPredecessorDoesNotGoOnWithItsGroup() {
    long change = documents.add(some(1, DocumentState.PARKED)).get(0);
    jdbi.useHandle(
        h ->
            h.execute(
                "insert into parking (document_id, waits_for, partner, usage, order_number, until)"
                    + " values (?, 'order', 'acme', 'production', '1', now())",
                change));

    documents.decideGroups(number, 1, BAD_DATE);

    assertThat(states()).containsExactly("parked");
  }

  @Test
  void parkedDocumentsOfAGoodGroupGoOn() {
    documents.add(some(1, DocumentState.PARKED));
    documents.decideGroups(number, 1, BAD_DATE);
    assertThat(states()).containsExactly("read");
  }

  private List<String> states() {
    return jdbi.withHandle(
        h ->
            h.createQuery("select state from document where transmission_id = :t order by id")
                .bind("t", number.value())
                .mapTo(String.class)
                .list());
  }

  private List<DocumentEntry> some(int count) {
    return some(count, DocumentState.READ);
  }

  private List<DocumentEntry> some(int count, DocumentState state) {
    return IntStream.rangeClosed(1, count).mapToObj(no -> document(no, state, List.of())).toList();
  }

  private DocumentEntry document(int no, DocumentState state, List<Violation> violations) {
    return document(number, no, "4711", state, violations);
  }

  private static DocumentEntry document(
      TransmissionNumber of,
      int no,
      String order,
      DocumentState state,
      List<Violation> violations) {
    return new DocumentEntry(
        new DocumentEntry.Place(of, 1, 1, no),
        true,
        "order",
        "x12",
        "850",
        "004010",
        "X",
        "",
        "%04d".formatted(no),
        "acme",
        Usage.PRODUCTION,
        "orders",
        "4711",
        order,
        hash(no),
        state,
        0,
        10,
        "x12/004010/850",
        "1",
        "{\"number\": \"4711\"}",
        new byte[0],
        violations.stream()
            .map(v -> new DocumentEntry.Found(DocumentEntry.Stage.GRAMMAR, v))
            .toList());
  }

  private static byte[] hash(int seed) {
    return new byte[] {(byte) seed};
  }
}
