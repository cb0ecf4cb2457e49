package dev.crossdock.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditEntry.Outcome;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.AuditedAct;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcAuditLogTest {
  private static final Actor ANNA =
      new Actor(Actor.Kind.PERSON, "anna", Actor.Through.CONSOLE, "127.0.0.1");
  private static final AuditObject ORDER = AuditObject.of("document", 7);
  private static final AuditQuery ALL =
      new AuditQuery(null, null, null, null, null, null, null, 100);

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private final JdbcAuditLog log = new JdbcAuditLog(postgres.jdbi());

  @BeforeEach
  void empty() {
    postgres.renew();
  }

  @Test
  void tellsAnActWhole() {
    var entry =
        new AuditEntry(
            ANNA,
            AuditAction.DOCUMENT_VIEW,
            ORDER,
            "the partner\nasked \0",
            Outcome.REFUSED,
            Map.of("status", 403, "note", "a\0b"));
    log.record(entry);
    assertThat(log.find(ALL))
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.at()).isNotNull();
              assertThat(act.seal()).isNull();
              assertThat(act.entry().actor()).isEqualTo(ANNA);
              assertThat(act.entry().reason()).isEqualTo("the partner\nasked \ufffd");
              assertThat(act.entry().outcome()).isEqualTo(Outcome.REFUSED);
              assertThat(act.entry().detail()).isEqualTo(Map.of("status", 403, "note", "a\ufffdb"));
            });
  }

  @Test
  void findsByActorActionAndObject() {
    log.record(AuditEntry.done(ANNA, AuditAction.DOCUMENT_VIEW, ORDER, null));
    log.record(
        AuditEntry.done(Actor.HUB, AuditAction.HUB_START, new AuditObject("hub", "h"), null));
    log.record(AuditEntry.done(ANNA, AuditAction.LOGIN, new AuditObject("user", "anna"), null));
    assertThat(log.find(new AuditQuery("anna", null, null, null, null, null, null, 9))).hasSize(2);
    assertThat(log.find(new AuditQuery(null, "hub-start", null, null, null, null, null, 9)))
        .extracting(AuditedAct::id)
        .containsExactly(2L);
    assertThat(log.find(AuditQuery.of(ORDER, 9))).extracting(AuditedAct::id).containsExactly(1L);
    assertThat(log.find(new AuditQuery(null, null, null, null, null, null, 3L, 1)))
        .extracting(AuditedAct::id)
        .containsExactly(2L);
  }

  @Test
  void anActAndItsEntryFallTogether() {
    var jdbi = postgres.jdbi();
    assertThatThrownBy(
            () ->
                jdbi.useTransaction(
                    h -> {
                      log.record(AuditEntry.done(ANNA, AuditAction.LOGIN, ORDER, null));
                      throw new IllegalStateException("the act fails");
                    }))
        .hasMessage("the act fails");
    assertThat(log.find(ALL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_log set reason = 'other'",
        "update audit_log set seal = 9, hash = '\\x00', actor = 'other'",
        "delete from audit_log",
        "truncate audit_log"
      })
  void isAppendOnlyEvenForItsOwner(String change) {
    log.record(AuditEntry.done(ANNA, AuditAction.DOCUMENT_VIEW, ORDER, "reason"));
    assertThatThrownBy(() -> postgres.jdbi().useHandle(h -> h.execute(change)))
        .hasMessageContaining("append-only");
    assertThat(log.find(ALL)).hasSize(1);
  }

  @Test
  void everyActionHasAnIdThatLeadsBackToIt() {
    for (var action : AuditAction.values()) {
      assertThat(AuditAction.of(action.id())).isEqualTo(action);
      assertThat(action.id()).matches("[a-z]+(-[a-z]+)*");
      assertThat(action.title()).isNotBlank();
    }
  }
}
