package dev.crossdock.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.audit.Actor;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.UnreadTransmissions.Outcome;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Only a transmission in which nothing was read is reprocessed. */
class UnreadTransmissionsTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @BeforeEach
  void empty() {
    postgres.truncate("document", "interchange", "transmission_part", "transmission");
  }

  @Test
  void oneOfAnUnknownSenderIsAsIfItHadJustComeAndWhatItWasIsKept() {
    transmission("read", "x12");
    interchange("unassigned");
    document("in", "unassigned", "850");
    execute(
        "insert into violation (transmission_id, interchange_no, stage, code, severity, message)"
            + " values (1, 1, 'envelope', 'sender-unknown', 'error', 'who?')");

    assertThat(again()).isEqualTo(Outcome.BEGUN);

    assertThat(texts("select state || next_interchange from transmission"))
        .containsExactly("received1");
    assertThat(texts("select no::text from interchange")).isEmpty();
    assertThat(texts("select id::text from document")).isEmpty();
    assertThat(
            texts(
                "select actor || ' ' || reason || ' ' || (documents -> 0 ->> 'message') || ' '"
                    + " || (interchanges -> 0 ->> 'state') || ' ' || (violations -> 0 ->> 'code')"
                    + " from transmission_revision"))
        .containsExactly("olga the partner is known 850 unassigned sender-unknown");
    assertThat(again()).isEqualTo(Outcome.IN_HAND);
  }

  @Test
  void oneThatNothingWasFoundInIsReadAgainAndItsReportStands() {
    transmission("rejected", null);
    document("out", "delivered", "report");
    assertThat(again()).isEqualTo(Outcome.BEGUN);
    assertThat(texts("select message from document")).containsExactly("report");
  }

  @Test
  void whatWasLookedIntoIsNot() {
    transmission("read", "x12");
    interchange("unassigned");
    document("in", "rejected", "850");
    assertThat(again()).isEqualTo(Outcome.LOOKED_INTO);
    assertThat(texts("select state from document")).containsExactly("rejected");
    assertThat(texts("select actor from transmission_revision")).isEmpty();
  }

  @Test
  void whatWasAnsweredIsNot() {
    transmission("read", "x12");
    interchange("unassigned");
    document("out", "delivered", "997");
    assertThat(again()).isEqualTo(Outcome.LOOKED_INTO);
  }

  @Test
  void anArchiveThatWasUnpackedIsNot() {
    transmission("read", "archive");
    assertThat(again()).isEqualTo(Outcome.LOOKED_INTO);
    execute("update transmission set state = 'received'");
    execute("update transmission set state = 'failed'");
    assertThat(again()).isEqualTo(Outcome.LOOKED_INTO);
  }

  @Test
  void withoutItsBytesItIsNot() {
    transmission("rejected", null);
    execute("delete from transmission_part");
    assertThat(again()).isEqualTo(Outcome.BYTES_GONE);
    assertThat(
            new JdbcUnreadTransmissions(postgres.jdbi())
                .reprocess(new TransmissionNumber(2), Actor.person("a"), "b"))
        .isEqualTo(Outcome.NOT_HERE);
  }

  private static Outcome again() {
    return new JdbcUnreadTransmissions(postgres.jdbi())
        .reprocess(new TransmissionNumber(1), Actor.person("olga"), "the partner is known");
  }

  private static void transmission(String state, @Nullable String format) {
    execute(
        "insert into transmission (id, partner, channel, name, size, sha256, state, format)"
            + " overriding system value values (1, 'a', 'sftp', 'n', 1, '', ?, ?)",
        state,
        format);
    execute("insert into transmission_part (transmission_id, no, bytes) values (1, 1, 'x')");
  }

  private static void interchange(String state) {
    execute(
        "insert into interchange (transmission_id, no, standard, usage, state, byte_from, byte_to,"
            + " documents, envelope) values (1, 1, 'x12', 'test', ?, 0, 1, 1, '{}')",
        state);
  }

  private static void document(String direction, String state, String message) {
    execute(
        "insert into document (transmission_id, interchange_no, direction, type, standard, message,"
            + " usage, state) values (1, 1, ?, 'order', 'x12', ?, 'test', ?)",
        direction,
        message,
        state);
  }

  private static void execute(String sql, @Nullable Object... values) {
    postgres.jdbi().useHandle(h -> h.execute(sql, values));
  }

  private static List<String> texts(String sql) {
    return postgres.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
  }
}
