package dev.crossdock.retention.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.config.RetentionPolicy.Times;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.reconciliation.Reconciliation;
import dev.crossdock.reconciliation.jdbc.JdbcReconciliation;
import dev.crossdock.retention.Purge;
import dev.crossdock.retention.RestoreFromArchive;
import dev.crossdock.retention.RetentionForecast;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.retention.archive.ArchiveSearch;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.testing.CountedTransmissions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.testing.Moves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration DECADE = Duration.ofDays(3650);

  @TempDir Path temp = Path.of("");

  private Jdbi jdbi;
  private CountedTransmissions counted;
  private Reconciliation reconciliation;
  private ArchiveFolder archive;

  @BeforeEach
  void empty() {
    postgres.renew();
    jdbi = postgres.jdbi();
    for (var table : List.of("transmission_part", "document_body")) {
      partitions().stream()
          .filter(name -> name.startsWith(table) && !name.endsWith("_other"))
          .forEach(name -> jdbi.useHandle(h -> h.execute("drop table " + name)));
      jdbi.useHandle(
          h ->
              h.execute(
                  "create table %1$s_from_0 partition of %1$s for values from (0) to (200001)"
                      .formatted(table)));
    }
    counted = new CountedTransmissions(jdbi);
    reconciliation = new JdbcReconciliation(jdbi);
    archive = new ArchiveFolder(temp);
  }

  /** A settled file of so many days ago, its documents with bodies. */
  private long file(int days) {
    long id = counted.transmission("alder");
    execute("update transmission_part set bytes = repeat('x', 600)::bytea where no = 1");
    execute(
        "update transmission set received_at = clock_timestamp() - ? * interval '1 day' where id ="
            + " ?",
        days,
        id);
    execute(
        """
        insert into document_body (document_id, canonical, raw)
        select id, case direction when 'in' then '{"type":"order","number":"Ä"}'::json end,
          case direction when 'out' then 'ISA*'::bytea end
        from document where transmission_id = ?
        """,
        id);
    execute(
        "update document set document_number = 'PO-' || id, order_number = 'ORDER-' || id"
            + " where transmission_id = ? and direction = 'in'",
        id);
    return id;
  }

  private void purge(RetentionPolicy policy) {
    purge(policy, archive);
  }

  private void purge(RetentionPolicy policy, ArchiveFolder folder) {
    var stage =
        new Purge(
            new JdbcTransactions(jdbi),
            new JdbcStored(jdbi),
            new JdbcPartitions(jdbi),
            () -> policy,
            folder,
            new JdbcAuditLog(jdbi));
    int looked;
    do {
      looked = stage.run();
    } while (looked > 0);
  }

  private static RetentionPolicy policy(Duration payload, Duration canonical, Duration trace) {
    return new RetentionPolicy(new Times(payload, canonical, trace), List.of(), true);
  }

  private static final RetentionPolicy BYTES_FOR_A_MONTH = policy(MONTH, MONTH, DECADE);

  private RestoreFromArchive restore() {
    return new RestoreFromArchive(new ArchiveSearch(archive), new JdbcRestoreStore(jdbi));
  }

  @Test
  void aRunThatLetsSomethingGoIsInTheAuditLogAndOneThatDoesNotIsNot() {
    file(31);
    file(32);
    file(29);
    purge(BYTES_FOR_A_MONTH);
    purge(BYTES_FOR_A_MONTH);
    var log = new JdbcAuditLog(jdbi);
    assertThat(log.find(AuditQuery.of(new AuditObject("retention", "payload"), 10)))
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.entry().action()).isEqualTo(AuditAction.RETENTION_RUN);
              assertThat(act.entry().actor()).isEqualTo(Actor.HUB);
              assertThat(act.entry().detail()).containsEntry("transmissions", 2);
              assertThat(act.entry().detail()).containsKey("archive");
            });
  }

  @Test
  void purgedBytesAreInTheArchiveAndCountedByReconciliation() throws Exception {
    long old = file(31);
    long young = file(29);
    var bytes = archived("select bytes from transmission_part where transmission_id = " + old);

    purge(BYTES_FOR_A_MONTH);

    assertThat(numbers("select transmission_id from purge where kind = 'payload'"))
        .containsExactly(old);
    assertThat(reconciliation.compare(null, null).discrepancies()).isEmpty();
    assertThat(count("transmission_part", old)).isEqualTo(2); // beside those of a younger one
    execute("update purge set remove_at = clock_timestamp()");
    purge(BYTES_FOR_A_MONTH);

    assertThat(count("transmission_part", old)).isZero();
    assertThat(count("transmission_part", young)).isEqualTo(2);
    assertThat(bodies(old)).isZero();
    assertThat(bodies(young)).isEqualTo(3);
    assertThat(reconciliation.compare(null, null).discrepancies()).isEmpty();
    assertThat(archivedBytes("payload", old, 0)).isEqualTo(bytes);
    assertThat(new String(archivedBytes("payload", old, counted.document(old, 0)), UTF_8))
        .isEqualTo("ISA*");
    assertThat(new String(archivedBytes("canonical", old, counted.document(old, 1)), UTF_8))
        .isEqualTo("{\"type\":\"order\",\"number\":\"Ä\"}");
  }

  @Test
  void theArchiveIsSearchedByNumberOrderAndFileName() throws Exception {
    long old = file(31);
    long document = counted.document(old, 2);
    purge(BYTES_FOR_A_MONTH);
    var search = new ArchiveSearch(archive);

    for (var text : List.of("PO-" + document, "ORDER-" + document, Long.toString(document))) {
      assertThat(search.find(text, "alder", 9))
          .singleElement()
          .satisfies(
              hit -> {
                assertThat(hit.entry().document()).isEqualTo(document);
                assertThat(hit.kinds()).containsExactly("canonical", "payload");
              });
    }
    assertThat(search.find("orders", "", 9)).isNotEmpty();
    assertThat(search.find("PO-", "birke", 9)).isEmpty();
    assertThat(search.find("PO-", "", 1)).hasSize(1);
    assertThat(search.find("O-" + document, "", 9)).isEmpty();
  }

  /** A replay sends something of a file whose bytes were purged, perhaps to a target on hold. */
  @Test
  void whatIsWrittenAfterwardsStaysAndIsArchivedWithTheTrace() throws Exception {
    long old = file(31);
    purge(BYTES_FOR_A_MONTH);
    long answer =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        insert into document (transmission_id, direction, type, standard, message,
                          partner, usage, state)
                        values (?, 'out', 'acknowledgement', 'x12', '824', 'alder', 'production',
                          'delivered') returning id
                        """)
                    .bind(0, old)
                    .mapTo(Long.class)
                    .one());
    execute("insert into document_body (document_id, raw) values (?, 'ISA*later'::bytea)", answer);
    execute("update purge set remove_at = clock_timestamp()");
    purge(BYTES_FOR_A_MONTH);
    assertThat(bodies(old)).isEqualTo(1);

    purge(policy(MONTH, MONTH, MONTH));

    assertThat(bodies(old)).isZero();
    assertThat(new String(archivedBytes("payload", old, answer), UTF_8)).isEqualTo("ISA*later");
  }

  @Test
  void theArchiveTellsOfNoCanonicalFormWhereThereWasNone() throws Exception {
    long old = file(31);
    long unread = counted.document(old, 2);
    execute("delete from document_body where document_id = ?", unread);

    purge(BYTES_FOR_A_MONTH);

    assertThat(new ArchiveSearch(archive).find("PO-" + unread, "", 9))
        .singleElement()
        .satisfies(hit -> assertThat(hit.kinds()).containsExactly("payload"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "document | dead-lettered | transmission_id = ? and document_no = 1",
        "document | parked | transmission_id = ? and document_no = 1",
        "document | accepted | transmission_id = ? and document_no = 1",
        "transmission | framed | id = ?",
        "delivery | retry-scheduled | target = 'erp' and document_id in (select id from document"
            + " where transmission_id = ?)"
      })
  void whatIsNotAtItsEndStaysWhole(String table, String state, String which) {
    staysWhole(id -> Moves.to(jdbi, table, state, which, id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with c as (insert into exception_case (kind, fingerprint, state, severity, title, owner,"
            + " codes, next_step, opened_at, updated_at, due_at) values ('content', 'f',"
            + " 'resolved', 'low', 't', 'o', '{}', 'n', now(), now(), now()) returning id) insert"
            + " into case_affected (case_id, kind, ref, document_id, first_at) select c.id,"
            + " 'document', d.id, d.id, now() from c, document d where d.transmission_id = :id and"
            + " d.document_no = 1",
        "with r as (insert into replay (point, selection, actor, reason, rate, stop_after, stop_at)"
            + " values ('raw', '{}', 'w', 'y', 1, 1, 1) returning id) insert into replay_item"
            + " (replay_id, document_id) select r.id, d.id from r, document d"
            + " where d.transmission_id = :id and d.document_no = 2",
        "insert into sent_interchange (document_id, standard, sender, receiver, usage,"
            + " control_number, expect) select id, 'x12', 's', 'r', 'production', '1', '997'"
            + " from document where transmission_id = :id and direction = 'out'",
        "insert into retention_extension (transmission_id, until, actor, reason)"
            + " values (:id, now() + interval '1 hour', 'w', 'y')"
      })
  void whatWaitsForAnythingStaysWhole(String sql) {
    staysWhole(id -> jdbi.useHandle(h -> h.createUpdate(sql).bind("id", id).execute()));
  }

  private void staysWhole(LongConsumer waits) {
    long waiting = file(4000);
    long settled = file(4000);
    waits.accept(waiting);

    purge(policy(MONTH, MONTH, YEAR));

    assertThat(numbers("select id from transmission")).containsExactly(waiting);
    assertThat(count("transmission_part", waiting)).isEqualTo(2);
    assertThat(bodies(waiting)).isEqualTo(3);
    assertThat(numbers("select count(*) from purge")).containsExactly(0L);
    assertThat(numbers("select count(*) from document where transmission_id = " + settled))
        .containsExactly(0L);
  }

  @Test
  void whatComesBackFromTheArchiveIsWhatWentIntoIt() throws Exception {
    long old = file(4000);
    execute(
        """
        insert into violation (transmission_id, interchange_no, document_id, stage, code, severity,
          message) select ?, 1, id, 'map', 'x', 'warning', 'Ä "quoted"' from document
        where transmission_id = ? and document_no = 1
        """,
        old,
        old);
    execute(
        """
        insert into delivery_attempt select id, 1, 'hub', now(), now(), 'done', null, null, 200
        from delivery where document_id in (select id from document where transmission_id = ?)
        """,
        old);
    var before = everything(old);
    purge(policy(MONTH, YEAR, YEAR));
    assertThat(everything(old)).isNotEqualTo(before);
    assertThat(numbers("select count(*) from transmission")).containsExactly(0L);
    assertThat(reconciliation.compare(null, null).discrepancies()).isEmpty();

    var back = restore().restore(old, MONTH, Actor.person("ada"), "an audit");

    assertThat(back.kinds()).containsExactlyInAnyOrder("trace", "payload", "canonical");
    assertThat(back.documents()).isEqualTo(3);
    assertThat(everything(old)).isEqualTo(before);
    assertThat(reconciliation.compare(null, null).discrepancies()).isEmpty();
    purge(policy(MONTH, YEAR, YEAR));
    assertThat(everything(old)).isEqualTo(before); // kept, for a month
    assertThat(restore().restore(old, MONTH, Actor.person("ada"), "again").kinds()).isEmpty();
    execute("update retention_extension set until = now()");
    purge(policy(MONTH, YEAR, YEAR));
    assertThat(numbers("select count(*) from transmission")).containsExactly(0L);
    assertThat(restore().restore(old, MONTH, Actor.person("ada"), "once more").kinds()).hasSize(3);
    assertThat(everything(old)).isEqualTo(before);
  }

  @Test
  void aDamagedFileOfTheArchiveIsNotTakenBack() throws Exception {
    long old = file(31);
    purge(BYTES_FOR_A_MONTH);
    var file = archive.files().get(0).path();
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> restore().restore(old, MONTH, Actor.person("ada"), "an audit"))
        .isInstanceOfSatisfying(
            RestoreFromArchive.Impossible.class,
            e -> assertThat(e.code()).isEqualTo(VersionCode.ARCHIVE_DAMAGED));
    assertThatThrownBy(() -> restore().restore(old + 99, MONTH, Actor.person("ada"), "an audit"))
        .isInstanceOfSatisfying(
            RestoreFromArchive.Impossible.class,
            e -> assertThat(e.code()).isEqualTo(ApiCode.NOTHING_HERE));
  }

  @Test
  void nothingIsLetGoThatCouldNotBeArchived() throws IOException {
    long old = file(31);
    var inTheWay = Files.writeString(temp.resolve("file"), "no folder");

    assertThatThrownBy(() -> purge(BYTES_FOR_A_MONTH, new ArchiveFolder(inTheWay)))
        .hasMessageContaining("nothing was purged");

    assertThat(numbers("select count(*) from purge")).containsExactly(0L);
    assertThat(count("transmission_part", old)).isEqualTo(2);
  }

  @Test
  void whatWasArchivedAndNotLetGoIsArchivedOnceMore() throws Exception {
    long old = file(31);
    long document = counted.document(old, 1);
    execute("alter table purge add constraint in_the_way check (bytes < 0)");
    assertThatThrownBy(() -> purge(BYTES_FOR_A_MONTH)).hasMessageContaining("in_the_way");
    execute("alter table purge drop constraint in_the_way");
    assertThat(numbers("select count(*) from purge")).containsExactly(0L);
    assertThat(archive.files()).hasSize(1);

    purge(BYTES_FOR_A_MONTH);

    assertThat(archive.files()).hasSize(3);
    assertThat(new ArchiveSearch(archive).find("PO-" + document, "", 9)).hasSize(1);
    assertThat(restore().restore(old, MONTH, Actor.person("ada"), "an audit").kinds()).hasSize(2);
  }

  @Test
  void withoutAnArchiveBytesJustGo() throws IOException {
    long old = file(31);
    purge(new RetentionPolicy(new Times(MONTH, MONTH, null), List.of(), false));

    assertThat(numbers("select transmission_id from purge where archive is null"))
        .containsExactly(old, old);
    assertThat(archive.files()).isEmpty();
  }

  @Test
  void aPartitionGoesAtOnceAndTheFewThatStayAreMovedOutOfIt() throws Exception {
    long old = file(31);
    long waiting = file(31);
    execute(
        "insert into retention_extension values (?, now() + interval '1 day', 'w', 'y')", waiting);
    nextNumbersFrom(300_000);
    long young = file(1);
    try (var reader = postgres.dataSource().getConnection()) {
      reader.setAutoCommit(false);
      reader.createStatement().execute("lock table transmission_part in access share mode");
      purge(BYTES_FOR_A_MONTH);
      assertThat(partitions()).contains("transmission_part_from_0");
      reader.rollback();
    }

    purge(BYTES_FOR_A_MONTH);

    assertThat(partitions())
        .doesNotContain("transmission_part_from_0", "document_body_from_0")
        .hasSize(4);
    assertThat(List.of(count("transmission_part", old), bodies(old))).containsExactly(0L, 0L);
    for (long stays : List.of(waiting, young)) {
      assertThat(List.of(count("transmission_part", stays), bodies(stays))).containsExactly(2L, 3L);
    }
    assertThat(reconciliation.compare(null, null).discrepancies()).isEmpty();
    restore().restore(old, MONTH, Actor.person("ada"), "an audit");
    assertThat(List.of(count("transmission_part", old), bodies(old))).containsExactly(1L, 3L);
    assertThat( // raw bytes are not compressed, wherever they lie
            numbers(
                "select count(*) from pg_attribute where attname = 'bytes' and attstorage <> 'e'"
                    + " and attrelid::regclass::text like 'transmission_part%' and attnum > 0"
                    + " and attrelid in (select oid from pg_class where relkind in ('r', 'p'))"))
        .containsExactly(0L);
  }

  @Test
  void theOutlookTellsWhatWouldGoAndWhatIsHeldUp() {
    file(31);
    long waiting = file(31);
    file(29);
    Moves.to(jdbi, "document", "dead-lettered", "transmission_id = ?", waiting);

    var forecast =
        new RetentionForecast(
            new JdbcTransactions(jdbi), new JdbcStored(jdbi), () -> BYTES_FOR_A_MONTH, archive);

    assertThat(forecast.forecast().kinds())
        .extracting(
            RetentionForecast.Line::kind,
            RetentionForecast.Line::days,
            RetentionForecast.Line::expired,
            RetentionForecast.Line::purged)
        .containsExactly(
            tuple("payload", 30L, 1L, 0L),
            tuple("canonical", 30L, 1L, 0L),
            tuple("trace", 3650L, 0L, null));
    assertThat(forecast.forecast().open().unsettled()).isEqualTo(1);
    purge(BYTES_FOR_A_MONTH);
    assertThat(forecast.forecast().kinds().get(0).purged()).isEqualTo(1);
    assertThat(forecast.forecast().archive().files()).isEqualTo(2);
  }

  private void nextNumbersFrom(long number) {
    for (var sequence : List.of("transmission_id_seq", "document_id_seq")) {
      jdbi.useHandle(
          h ->
              h.createQuery("select setval(:s, :n)")
                  .bind("s", sequence)
                  .bind("n", number)
                  .mapTo(Long.class)
                  .one());
    }
  }

  private List<String> partitions() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select inhrelid::regclass::text from pg_inherits where inhparent in"
                        + " ('transmission_part'::regclass, 'document_body'::regclass)")
                .mapTo(String.class)
                .list());
  }

  /** All rows and bytes of a file, as text by table. */
  private Map<String, List<String>> everything(long id) {
    var all = new TreeMap<String, List<String>>();
    for (var table : TraceTable.values()) {
      if (table != TraceTable.PURGE) {
        all.put(table.table(), rows(table.table(), table.condition(), id));
      }
    }
    all.put(
        "parts",
        rows(
            "(select md5(string_agg(bytes, ''::bytea order by no)) as bytes from transmission_part"
                + " where transmission_id = any(:ids))",
            "true",
            id));
    all.put(
        "bodies",
        rows(
            "document_body",
            "document_id in (select id from document where transmission_id = any(:ids))",
            id));
    return all;
  }

  private List<String> rows(String table, String condition, long id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select to_jsonb(r)::text from %s r where %s order by 1"
                        .formatted(table, condition))
                .bindArray("ids", Long.class, List.of(id))
                .mapTo(String.class)
                .list());
  }

  private byte[] archived(String sql) {
    var all = new java.io.ByteArrayOutputStream();
    jdbi.withHandle(h -> h.createQuery(sql + " order by no").mapTo(byte[].class).list())
        .forEach(all::writeBytes);
    return all.toByteArray();
  }

  private byte[] archivedBytes(String kind, long transmission, long document) throws IOException {
    var found = new ArrayList<byte[]>();
    for (var file : archive.files()) {
      file.contents(
          transmission,
          (of, no, content) -> {
            var bytes = content.readAllBytes();
            if (of.equals(kind) && no == document) {
              found.add(bytes);
            }
          });
    }
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private long count(String table, long transmission) {
    return numbers(
            "select count(*) from %s where transmission_id = %d".formatted(table, transmission))
        .get(0);
  }

  private long bodies(long transmission) {
    return numbers(
            "select count(*) from document d join document_body b on b.document_id = d.id"
                + " where d.transmission_id = "
                + transmission)
        .get(0);
  }

  private List<Long> numbers(String sql) {
    return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).list());
  }

  private void execute(String sql, Object... arguments) {
    counted.breakBy(sql, Arrays.copyOf(arguments, arguments.length));
  }
}
