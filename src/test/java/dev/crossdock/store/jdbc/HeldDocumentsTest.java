package dev.crossdock.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.audit.Actor;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import dev.crossdock.trace.jdbc.StoredTransmissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HeldDocumentsTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final Actor ANNA = Actor.person("anna");

  private JdbcHeldDocuments held;
  private long document;

  @BeforeEach
  void one() {
    postgres.renew();
    held = new JdbcHeldDocuments(postgres.jdbi());
    var stored = new StoredTransmissions(postgres.jdbi());
    var transmission = stored.transmission("acme");
    document = stored.order(transmission, 1, "acme", "PO-1", "held");
    stored.violation(transmission, document);
    postgres.jdbi().useHandle(h -> h.execute("update violation set code = 'usage-not-agreed'"));
  }

  private String one(String sql) {
    return postgres.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).one());
  }

  @Test
  void aReleasedOneIsAcceptedNextAndSaysWhatItWasHeldFor() {
    assertThat(held.release(document, ANNA, "meant so")).isTrue();
    assertThat(one("select state from document")).isEqualTo("read");
    assertThat(one("select severity from violation")).isEqualTo("warning");
    assertThat(one("select actor || ' ' || action || ' ' || reason from audit_log"))
        .isEqualTo("anna document-release meant so");
    assertThat(held.release(document, ANNA, "meant so")).isFalse();
    assertThat(held.withdraw(document, ANNA, "not")).isFalse();
  }

  @Test
  void aWithdrawnOneStaysWithdrawn() {
    assertThat(held.withdraw(document, ANNA, "a test")).isTrue();
    assertThat(one("select state from document")).isEqualTo("withdrawn");
    assertThat(held.release(document, ANNA, "after all")).isFalse();
    assertThat(one("select count(*)::text from audit_log")).isEqualTo("1");
  }
}
