package dev.crossdock.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.api.Caller;
import dev.crossdock.api.HubForTests;
import dev.crossdock.delivery.AsIfAnswered;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.DeliveryResult;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.reconciliation.Reconciliation;
import dev.crossdock.system.Alder;
import dev.crossdock.system.Orders850;
import dev.crossdock.testing.Moves;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.core.ThrowingRunnable;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What operators do about work that went wrong, clicked in a real browser, each with what came of
 * it in the database and in the ERP's queue.
 */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ConsoleWorkInChromiumTest {
  private static final int CHANNEL_CLOSED = 503;
  private static final int MANY = 40;

  /** Its item's number has a wrong check digit. */
  private static final String INVOICE =
      """
      ISA*00*          *00*          *ZZ*DOGWOODMILLS   *ZZ*EXAMPLEDIST    *260301*0910*U*00401*000860977*0*P*>~
      GS*IN*DOGWOODMILLS*EXAMPLEDIST*20260301*0910*860977*X*004010~
      ST*810*0001~
      BIG*20260122*%s-EDIT**4500012345***CR~
      N1*SE*North Mill*92*NM~
      IT1*1*10*CA*9.25**UP*614141000037~
      TDS*9250~
      SE*6*0001~
      GE*1*860977~
      IEA*1*000860977~
      """;

  private static final String OURS = "document_number like :ours || '-%'";

  private final String prefix = "W" + UUID.randomUUID().toString().substring(0, 5);
  private int controlNumber = 860_000;

  @TestHTTPResource("/")
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Deliveries deliveries;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Reconciliation reconciliation;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ConnectionFactory broker;

  private long unassigned;

  @Test
  void operatorsWorkOnWhatWentWrong() throws Exception {
    var began = Instant.now().minusSeconds(1);
    heldDocument();
    unassigned = unassigned();
    send(HubForTests.DOGWOOD_KEY, INVOICE.formatted(prefix));
    soon(() -> assertThat(states("EDIT")).containsExactly("rejected"));
    Map<String, Runnable> marks =
        Map.ofEntries(
            Map.entry("held", this::held),
            Map.entry("released", () -> atTheErp("WAITS", 1)),
            Map.entry("resent", () -> decided("AGAIN", "delivery-resend", "the ERP is mended", 1)),
            Map.entry("skipped", this::skipped),
            Map.entry("delivered", () -> decided("DID", "delivery-confirm", "found it there", 0)),
            Map.entry(
                "not delivered", () -> decided("NOT", "delivery-retry", "not found there", 1)),
            Map.entry("parked", this::parked),
            Map.entry("held document", () -> atTheErp("HELD-1", 2)),
            Map.entry("unassigned", this::reprocessed),
            Map.entry("dry", this::nothingOfManyHappened),
            Map.entry("one", () -> atTheErp("M-1", 1)),
            Map.entry("paused", () -> replayed("paused", "pause", "the ERP is slow")),
            Map.entry("resumed", () -> replayed("running", "resume", null)),
            Map.entry("cancelled", () -> replayed("cancelled", "cancel", "all at once instead")),
            Map.entry("many", this::allOfManyOnce),
            Map.entry("approved", this::approved),
            Map.entry("reconciliation broken", () -> countOfFramer(7)),
            Map.entry("reconciliation mended", () -> countOfFramer(1)));

    new BrowserScript("work.mjs", marks)
        .run(
            hub.toString().replaceFirst("/$", ""),
            HubForTests.PASSWORD,
            prefix,
            "target/console-work-pictures");

    assertThat(reconciliation.compare(began, "alder").discrepancies()).isEmpty();
  }

  // -- the scene

  /** The target is held: what comes now waits, and some of it ends badly. */
  private void held() {
    var hold =
        row(
            "select actor || ', ' || reason || ', ' || (until - since > interval '29 minutes')"
                + " || (until - since < interval '31 minutes') from hold"
                + " where kind = 'target' and name = 'erp-orders'");
    assertThat(hold).isEqualTo("operator, the ERP is being updated, truetrue");
    send(Orders850.interchange(++controlNumber, prefix + "-M", MANY));
    send(
        Alder.interchange(
            ++controlNumber,
            "P",
            Alder.order(prefix + "-WAITS"),
            Alder.order(prefix + "-AGAIN"),
            Alder.order(prefix + "-PASS"),
            Alder.order(prefix + "-DID"),
            Alder.order(prefix + "-NOT"),
            Alder.cancellation(prefix + "-PASS"),
            Alder.cancellation(prefix + "-PARK1"),
            Alder.cancellation(prefix + "-PARK2")));
    soon(() -> assertThat(count("ready")).isEqualTo(MANY + 6L));
    soon(
        () ->
            assertThat(
                    row("select count(*)::text from document where state = 'parked' and " + OURS))
                .isEqualTo("2"));
    answered("c.document_number like :ours || '-M-%'", DeliveryResults::deadLettered);
    answered("c.document_number = :ours || '-AGAIN'", DeliveryResults::deadLettered);
    answered(
        "c.document_number = :ours || '-PASS' and c.type = 'order'", DeliveryResults::deadLettered);
    answered("c.document_number in (:ours || '-DID', :ours || '-NOT')", DeliveryResults::inDoubt);
    assertThat(messages("M-")).isEmpty();
  }

  private void answered(String which, Function<DeliveryTask, DeliveryResult> answer) {
    var ids =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        "select d.id from delivery d join document c on c.id = d.document_id"
                            + " where c.direction = 'in' and "
                            + which)
                    .bind("ours", prefix)
                    .mapTo(Long.class)
                    .list());
    assertThat(ids).isNotEmpty();
    new AsIfAnswered(jdbi, deliveries).settle(ids, answer);
  }

  /** Refused since its number was taken, then as if its agreement had been gone, and is back. */
  private void heldDocument() {
    var file = Orders850.interchange(++controlNumber, prefix + "-HELD", 1);
    send(file);
    atTheErp("HELD-1", 1);
    send(Orders850.interchange(++controlNumber, prefix + "-HELD", 1).replace("*10*EA", "*11*EA"));
    soon(() -> assertThat(states("HELD-1")).containsExactly("delivered", "rejected"));
    jdbi.useTransaction(
        h -> {
          h.execute(
              "update violation set code = 'agreement-gone' where document_id in (select id"
                  + " from document where state = 'rejected' and document_number = ?)",
              prefix + "-HELD-1");
          Moves.to(
              jdbi,
              "document",
              "held",
              "document_number = ? and state in ('rejected', 'read')",
              prefix + "-HELD-1");
          h.execute(
              "delete from business_key where document_id in"
                  + " (select id from document where document_number = ?)",
              prefix + "-HELD-1");
        });
  }

  /** A file of an unknown sender, then as if that had become known. */
  private long unassigned() {
    var file = Alder.interchange(++controlNumber, "P", Alder.order(prefix + "-WHOLE"));
    long transmission = send(file.replace("ALDERFOODS     ", "ALDERFOODZ     "));
    soon(
        () ->
            assertThat(
                    row(
                        "select coalesce(max(state), '') from document where transmission_id = "
                            + transmission))
                .isEqualTo("unassigned"));
    jdbi.useHandle(
        h ->
            h.execute(
                "update transmission_part set bytes = convert_to(replace(convert_from(bytes,"
                    + " 'LATIN1'), 'ALDERFOODZ', 'ALDERFOODS'), 'LATIN1') where transmission_id ="
                    + " ?",
                transmission));
    return transmission;
  }

  /** Its transmission number. */
  private long send(String file) {
    return send(HubForTests.ALDER_KEY, file);
  }

  private long send(String key, String file) {
    var sender = Caller.partner(hub, key);
    var answer =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> sender.file(file), a -> a.statusCode() != CHANNEL_CLOSED);
    return Caller.json(answer).path("transmission").asLong();
  }

  // -- what came of it

  private void decided(String number, String what, String reason, int messages) {
    soon(() -> assertThat(states(number)).containsExactly("delivered"));
    atTheErp(number, messages);
    assertThat(
            row(
                "select string_agg(a.actor || ', ' || a.action || ', ' || a.reason, '; ')"
                    + " from audit_log a join delivery d on a.object_id = d.id::text"
                    + " join document c on c.id = d.document_id"
                    + " where a.object_type = 'delivery' and c.document_number = :ours || '-"
                    + number
                    + "'"))
        .isEqualTo("operator, " + what + ", " + reason);
  }

  private void skipped() {
    soon(() -> assertThat(states("PASS")).containsExactly("dead-lettered", "delivered"));
    atTheErp("PASS", 1);
    assertThat(
            row(
                "select string_agg(c.type, ', ') from delivery d join document c"
                    + " on c.id = d.document_id where d.bypassed and "
                    + OURS))
        .isEqualTo("order");
  }

  private void parked() {
    soon(() -> assertThat(states("PARK1")).containsExactly("delivered"));
    atTheErp("PARK1", 1);
    assertThat(states("PARK2")).containsExactly("withdrawn");
    atTheErp("PARK2", 0);
  }

  private void reprocessed() {
    soon(() -> assertThat(states("WHOLE")).containsExactly("delivered"));
    atTheErp("WHOLE", 1);
    assertThat(
            row(
                "select actor || ', ' || reason from transmission_revision where transmission_id = "
                    + unassigned))
        .isEqualTo("operator, the partner is known now");
  }

  private void nothingOfManyHappened() {
    assertThat(ofMany("dead-lettered")).isEqualTo(MANY);
    assertThat(messages("M-1")).isEmpty();
  }

  /** Of the newest replay: its state, the last thing that was done about it, and by whom. */
  private void replayed(String state, String what, @Nullable String reason) {
    assertThat(
            row(
                "select r.state || ', ' || h.actor || ', ' || substr(h.action, 8)"
                    + " || coalesce(', ' || h.reason, '')"
                    + " from replay r join audit_log h on h.object_id = r.id::text"
                    + " and h.object_type = 'replay'"
                    + " order by r.id desc, h.id desc limit 1"))
        .isEqualTo(state + ", operator, " + what + (reason == null ? "" : ", " + reason));
    assertThat(ofMany("dead-lettered")).as("begun, and not at its end").isBetween(1L, MANY - 2L);
  }

  private void allOfManyOnce() {
    soon(() -> assertThat(ofMany("delivered")).isEqualTo(MANY));
    var expected = new ArrayList<String>();
    for (int no = 1; no <= MANY; no++) {
      expected.add(prefix + "-M-" + no);
    }
    soon(() -> assertThat(messages("M-")).containsExactlyInAnyOrderElementsOf(expected));
  }

  private void approved() {
    soon(() -> assertThat(states("EDIT")).containsExactly("delivered"));
    soon(() -> assertThat(messages("erp.supply", "EDIT")).hasSize(1));
    assertThat(
            row(
                "select string_agg(h.actor || ', ' || substr(h.action, 8), '; ' order by h.id)"
                    + " from audit_log h where h.object_type = 'replay'"
                    + " and h.object_id = (select max(id) from replay)::text"
                    + " and h.action in ('replay-begin', 'replay-approve')"))
        .endsWith("approver, approve");
  }

  private void countOfFramer(int documents) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update interchange set documents = ? where transmission_id = ?",
                documents,
                unassigned));
  }

  private long count(String state) {
    return Long.parseLong(
        row(
            "select count(*)::text from delivery d join document c on c.id = d.document_id"
                + " where d.state = '"
                + state
                + "' and "
                + OURS));
  }

  private long ofMany(String state) {
    return Long.parseLong(
        row(
            "select count(*)::text from document where document_number like :ours || '-M-%'"
                + " and state = '"
                + state
                + "'"));
  }

  private List<String> states(String number) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select state from document where document_number = ? and direction = 'in'"
                        + " order by id",
                    prefix + "-" + number)
                .mapTo(String.class)
                .list());
  }

  private String row(String sql) {
    return jdbi.withHandle(
        h -> {
          var query = h.createQuery(sql);
          return (sql.contains(":ours") ? query.bind("ours", prefix) : query)
              .mapTo(String.class)
              .one();
        });
  }

  /** Looks until there are as many: a browser may see a queue that is busy as empty. */
  private void atTheErp(String number, int wanted) {
    soon(() -> assertThat(messages(number)).hasSize(wanted));
  }

  /** Numbers of the messages in the ERP's queue whose number begins so; of one, that one. */
  private List<String> messages(String number) {
    return messages("erp.orders", number);
  }

  private List<String> messages(String queue, String number) {
    var pattern = number.isEmpty() || number.endsWith("-") ? "LIKE '%s-%s%%'" : "= '%s-%s'";
    var selector = "CrossdockDocumentNumber " + pattern.formatted(prefix, number);
    try (var context = broker.createContext();
        var browser = context.createBrowser(context.createQueue(queue), selector)) {
      var found = new ArrayList<String>();
      for (var message : Collections.list((Enumeration<?>) browser.getEnumeration())) {
        found.add(((Message) message).getStringProperty("CrossdockDocumentNumber"));
      }
      return found;
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void soon(ThrowingRunnable holds) {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(holds);
  }
}
