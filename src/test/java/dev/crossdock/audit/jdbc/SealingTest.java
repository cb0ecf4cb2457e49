package dev.crossdock.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.AuditedAct;
import dev.crossdock.audit.ExportedAct;
import dev.crossdock.audit.Sealer;
import dev.crossdock.audit.Verification;
import dev.crossdock.audit.Verification.Finding;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.testing.SettableClock;
import dev.crossdock.testing.Tampering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The chain: what is put into it, and what verification finds in a log that was tampered with. */
class SealingTest {
  private static final AuditQuery ALL =
      new AuditQuery(null, null, null, null, null, null, null, 1_000);

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private final JdbcAuditLog log = new JdbcAuditLog(postgres.jdbi());

  @BeforeEach
  void empty() {
    postgres.renew();
  }

  @Test
  void whatIsSealedIsInOrderAndVerified() {
    act("first", null, Map.of());
    act("second", "with ümlauts, \"quotes\" and\nlines 😀", Map.of("n", 1.50, "list", List.of(1)));
    assertThat(log.seal(100)).isEqualTo(2);
    act("third", "-", Map.of("b", 1, "a", Map.of("c", "d")));
    assertThat(log.seal(100)).isEqualTo(1);
    assertThat(log.seal(100)).isZero();

    var result = verify();
    assertThat(result.broken()).isZero();
    assertThat(result.acts()).isEqualTo(3);
    assertThat(result.head()).isEqualTo(log.head().orElseThrow());
    assertThat(result.head()).extracting(AuditedAct.Seal::number).isEqualTo(3L);
    assertThat(result.verifiedUntil()).isNotNull();
  }

  @Test
  void anExportReadFromItsLinesVerifiesToo() throws IOException {
    act("first", "reason", Map.of("a", "b"));
    act("second", null, Map.of());
    log.seal(100);
    var json = new ObjectMapper();
    var verification = new Verification(Instant.now(), List.of());
    for (var act : exported()) {
      verification.check(ExportedAct.of(json.readTree(json.writeValueAsString(act.json()))));
    }
    assertThat(verification.result().broken()).isZero();
  }

  @Test
  void aTransactionThatCommitsLateIsSealedLate() {
    postgres
        .jdbi()
        .useTransaction(
            late -> {
              JdbcAuditLog.record(late, entry("late", null, Map.of()));
              CompletableFuture.runAsync(
                      () -> {
                        act("quick", null, Map.of());
                        assertThat(log.seal(100)).isEqualTo(1);
                      })
                  .join();
            });
    assertThat(log.seal(100)).isEqualTo(1);
    var acts = log.find(ALL);
    assertThat(acts).extracting(a -> a.entry().object().id()).containsExactly("quick", "late");
    assertThat(acts).extracting(SealingTest::seal).containsExactly(1L, 2L);
    assertThat(verify().broken()).isZero();
  }

  @Test
  void ofTwoSealersOneSealsAndTheOtherDoesNotWait() {
    for (int i = 0; i < 500; i++) {
      act("act " + i, null, Map.of());
    }
    postgres
        .jdbi()
        .useTransaction(
            one -> {
              int sealed = one.createQuery("select seal_audit_log(10)").mapTo(Integer.class).one();
              assertThat(sealed).isEqualTo(10);
              assertThat(CompletableFuture.supplyAsync(() -> log.seal(10)).join()).isZero();
            });
    CompletableFuture.allOf(
            IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.runAsync(this::sealAll))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(log.find(ALL))
        .extracting(SealingTest::seal)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 500).boxed().toList());
    assertThat(verify().broken()).isZero();
  }

  @Test
  void aSealerThatIsKilledLeavesTheChainAsItWas() {
    act("first", null, Map.of());
    log.seal(100);
    act("second", null, Map.of());
    postgres
        .jdbi()
        .useHandle(
            h -> {
              h.begin();
              h.execute("select seal_audit_log(100)");
              h.rollback();
            });
    assertThat(log.head().orElseThrow().number()).isEqualTo(1);
    assertThat(log.seal(100)).isEqualTo(1);
    assertThat(verify().broken()).isZero();
  }

  @Test
  void aChangedActIsFound() {
    sealed(5);
    tamper("update audit_log set reason = 'another' where seal = 3");
    var result = verify();
    assertThat(result.findings()).extracting(Finding::kind).containsExactly("changed");
    assertThat(result.findings().get(0).text()).contains("seal 3");
    assertThat(result.verifiedUntil()).isEqualTo(exported().get(1).at());
  }

  @Test
  void aChangedActWithAHashOfItsOwnIsFoundByTheNextOne() {
    sealed(5);
    tamper("update audit_log set reason = 'another' where seal = 3");
    tamper(
        """
        update audit_log a set hash = sha256(convert_to(encode(b.hash, 'hex') || ':' || a.seal || ':'
          || audit_content(a), 'UTF8')) from audit_log b where a.seal = 3 and b.seal = 2
        """);
    assertThat(verify().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.text()).contains("seal 4", "or the act before it"));
  }

  @Test
  void aDeletedActIsFound() {
    sealed(5);
    tamper("delete from audit_log where seal in (2, 3)");
    assertThat(verify().findings())
        .extracting(Finding::kind, Finding::text)
        .containsExactly(tuple("missing", "the acts of seals 2 to 3 are missing"));
  }

  @Test
  void anActThatWasNeverSealedIsFound() {
    sealed(2);
    act("just now", null, Map.of());
    assertThat(verify().broken()).isZero();
    assertThat(verify().unsealed()).isEqualTo(1);
    tamper(
        """
        insert into audit_log (at, actor_kind, actor, channel, action, object_type, object_id)
        values (now() - interval '1 hour', 'person', 'eve', 'api', 'login', 'user', 'eve')
        """);
    assertThat(verify().findings()).extracting(Finding::kind).containsExactly("unsealed");
  }

  @Test
  void aTailThatWasCutIsFoundByAHeadOfBefore(@TempDir Path folder) throws IOException {
    sealed(5);
    var file = folder.resolve("audit-heads");
    var clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    var sealer = new Sealer(log, file, clock);
    sealer.run();
    assertThat(verify(Sealer.heads(file)).broken()).isZero();
    tamper("delete from audit_log where seal > 3");
    assertThat(verify().broken()).isZero();
    assertThat(verify(Sealer.heads(file)).findings())
        .extracting(Finding::kind)
        .containsExactly("cut");
  }

  @Test
  void headsAreNotedFromTimeToTimeAndAtTheEnd(@TempDir Path folder) throws IOException {
    var file = folder.resolve("audit-heads");
    var clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    var sealer = new Sealer(log, file, clock);
    sealed(1);
    sealer.run();
    sealed(1);
    sealer.run();
    assertThat(Files.readAllLines(file)).hasSize(1);
    clock.advance(Duration.ofMinutes(10));
    sealer.run();
    assertThat(Files.readAllLines(file)).hasSize(2);
    sealer.finish();
    assertThat(Files.readAllLines(file)).hasSize(2);
    act("last", null, Map.of());
    sealer.finish();
    assertThat(Sealer.heads(file)).hasSize(3).last().isEqualTo(log.head().orElseThrow().hash());
  }

  private void act(String object, @Nullable String reason, Map<String, Object> detail) {
    log.record(entry(object, reason, detail));
  }

  private static AuditEntry entry(
      String object, @Nullable String reason, Map<String, Object> detail) {
    return AuditEntry.done(
            Actor.person("anna"),
            AuditAction.DOCUMENT_VIEW,
            new AuditObject("document", object),
            reason)
        .with(detail);
  }

  private void sealAll() {
    while (log.find(ALL).stream().anyMatch(a -> a.seal() == null)) {
      log.seal(7);
    }
  }

  private void sealed(int acts) {
    for (int i = 0; i < acts; i++) {
      act("act " + i, null, Map.of());
    }
    log.seal(100);
  }

  /** As somebody with the owner's rights can. */
  private static void tamper(String sql) {
    Tampering.with(postgres.jdbi(), h -> h.execute(sql));
  }

  private List<ExportedAct> exported() {
    var acts = new ArrayList<ExportedAct>();
    log.export(asOf -> acts::add);
    return acts;
  }

  private Verification.Result verify() {
    return verify(List.of());
  }

  private Verification.Result verify(List<String> heads) {
    var verification = new Verification[1];
    log.export(
        asOf -> {
          verification[0] = new Verification(asOf, heads);
          return verification[0]::check;
        });
    return verification[0].result();
  }

  private static long seal(AuditedAct act) {
    var seal = act.seal();
    return seal == null ? -1 : seal.number();
  }
}
