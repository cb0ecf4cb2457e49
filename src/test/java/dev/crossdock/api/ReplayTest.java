package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.system.Orders850;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done again has no effect twice, unless an approver forces it. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ReplayTest {
  private static final int CHANNEL_CLOSED = 503;
  private static final AtomicInteger INTERCHANGES = new AtomicInteger(700_000);

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @ConfigProperty(name = "crossdock.data")
  @SuppressWarnings("NullAway.Init")
  Path data;

  @Inject Jdbi jdbi;
  @Inject ConnectionFactory broker;

  private Caller operator;
  private Caller approver;

  @BeforeEach
  void callers() {
    operator = Caller.person(hub, "operator", HubForTests.PASSWORD);
    approver = Caller.person(hub, "approver", HubForTests.PASSWORD);
  }

  @Test
  void aDeliveredOrderGoesAgainWithItsKeyAndTheErpHasItOnce() {
    var order = delivered("REPLAY-A", 1).get(0);
    var key = trace(order).at("/deliveries/0/idempotencyKey").asText();

    var dry = json(operator.post("/api/v1/replays/dry-run", asked(order, "delivery", false)));
    assertThat(dry.path("replayed").asInt()).isEqualTo(1);
    assertThat(dry.at("/documents/0/deliveries/0/idempotencyKey").asText()).isEqualTo(key);
    assertThat(dry.at("/documents/0/acknowledgements")).hasSize(1);

    var replay = ended(begun(operator, asked(order, "delivery", false)));
    assertThat(replay.at("/replay/state").asText()).isEqualTo("done");
    assertThat(replay.at("/replay/counts/done").asInt()).isEqualTo(1);
    assertThat(replay.at("/history/0/actor").asText()).isEqualTo("operator");
    assertThat(replay.at("/history/0/reason").asText()).isEqualTo("a test");
    var after = trace(order);
    assertThat(after.at("/document/state").asText()).isEqualTo("delivered");
    assertThat(after.at("/deliveries/0/attempts")).hasSize(2);
    assertThat(after.at("/deliveries/0/idempotencyKey").asText()).isEqualTo(key);
    assertThat(keysAtTheErp("REPLAY-A-1", 1)).containsExactly(key);
  }

  @Test
  void onlyAnApproverForcesItAndThenTheErpHasItTwice() {
    var order = delivered("REPLAY-B", 1).get(0);
    var refused = operator.post("/api/v1/replays", asked(order, "delivery", true));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");

    ended(begun(approver, asked(order, "delivery", true)));

    assertThat(keysAtTheErp("REPLAY-B-1", 2)).doesNotHaveDuplicates();
    assertThat(trace(order).at("/document/state").asText()).isEqualTo("delivered");
  }

  @Test
  void anAcknowledgementGoesAgainWithItsBytes() throws IOException {
    var orders = delivered("REPLAY-C", 2);
    var answer =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> trace(orders.get(0)).at("/acknowledgements/0"),
                a -> a.at("/state").asText().equals("delivered"));
    var delivery = answer.at("/deliveries/0/id").asText();
    assertThat(files(delivery)).hasSize(1);

    var asked =
        """
        {"point": "acknowledgement", "documents": [%d, %d], "reason": "lost"}\
        """
            .formatted(orders.get(0), orders.get(1));
    var replay = ended(begun(operator, asked));

    assertThat(replay.at("/replay/counts/done").asInt()).isEqualTo(1);
    var files = files(delivery);
    assertThat(files)
        .extracting(f -> f.getFileName().toString().replaceFirst("^[0-9]{9}-", ""))
        .containsExactlyInAnyOrder(delivery + ".997", delivery + ".2.997");
    assertThat(files.get(0)).hasSameBinaryContentAs(files.get(1));
  }

  @Test
  void theDeadOfAPartnerGoAgainByFilter() {
    var orders = delivered("REPLAY-D", 3);
    for (var move : List.of("ready", "leased", "dead-lettered")) {
      jdbi.useHandle(
          h ->
              h.createUpdate(
                      "update delivery set state = '%s' where document_id = any(:ids)"
                          .formatted(move))
                  .bindArray("ids", Long.class, orders)
                  .execute());
    }
    for (var state : List.of("accepted", "dead-lettered")) {
      jdbi.useHandle(
          h ->
              h.createUpdate(
                      "update document set state = '%s' where id = any(:ids)".formatted(state))
                  .bindArray("ids", Long.class, orders)
                  .execute());
    }
    var asked =
        """
        {"point": "delivery", "reason": "the ERP is back",
         "filter": {"key": "REPLAY-D*", "partner": "alder", "state": "dead-lettered"}}\
        """;
    var replay = ended(begun(operator, asked));
    assertThat(replay.at("/replay/counts/done").asInt()).isEqualTo(3);
    assertThat(keysAtTheErp("REPLAY-D-2", 1)).hasSize(1);
  }

  @Test
  void aRejectedOrderIsAcceptedAgainWhenNothingStandsInItsWayAnyMore() {
    var first = delivered("REPLAY-F", 1).get(0);
    var second = sent(file("REPLAY-F", 1).replace("*10*EA", "*11*EA"), "rejected", 1).get(0);
    until(() -> trace(second), t -> t.path("cases").size() == 1);
    var wrong = ended(begun(operator, asked(second, "canonical", false)));
    assertThat(wrong.at("/replay/counts/failed").asInt()).isEqualTo(1);
    assertThat(wrongIn(trace(second).path("violations"))).hasSize(1);
    assertThat(keysAtTheErp("REPLAY-F-1", 1)).hasSize(1);

    jdbi.useHandle(h -> h.execute("delete from business_key where document_id = ?", first));
    var before = trace(second);
    var dry = json(operator.post("/api/v1/replays/dry-run", asked(second, "canonical", false)));
    assertThat(dry.at("/documents/0/gone/0/code").asText()).isEqualTo("document-number-reused");
    assertThat(dry.at("/documents/0/found")).isEmpty();
    assertThat(dry.at("/documents/0/words").asText()).contains("accepted", "erp-orders");
    assertThat(dry.at("/documents/0/cases")).hasSize(1);
    assertThat(trace(second)).isEqualTo(before);

    ended(begun(operator, asked(second, "canonical", false)));

    assertThat(keysAtTheErp("REPLAY-F-1", 2)).doesNotHaveDuplicates();
    var after = until(() -> trace(second), t -> t.at("/cases/0/state").asText().equals("closed"));
    assertThat(after.at("/document/state").asText()).isEqualTo("delivered");
    assertThat(after.at("/document/transmission")).isEqualTo(before.at("/document/transmission"));
    assertThat(wrongIn(after.path("violations"))).isEmpty();
    assertThat(after.path("replays")).hasSize(2);
    assertThat(after.at("/replays/1/before/state").asText()).isEqualTo("rejected");
    assertThat(wrongIn(after.at("/replays/1/before/violations")))
        .containsExactly("document-number-reused");
    assertThat(after.at("/replays/1/before/canonical/number").asText()).isEqualTo("REPLAY-F-1");
  }

  @Test
  void aRejectedOrderIsReadAgainFromItsBytes() {
    var first = delivered("REPLAY-R", 1).get(0);
    var file = file("REPLAY-R", 1).replace("*10*EA", "*11*EA");
    var second = sent(file, "rejected", 1).get(0);
    until(() -> trace(second), t -> t.path("cases").size() == 1);
    var version = trace(second).at("/document/mapVersion").asText();
    jdbi.useHandle( // as if an older map had made something else of it, and found fault with it
        h -> {
          h.execute(
              "update document_body set canonical = replace(canonical::text, '\"value\":11',"
                  + " '\"value\":99')::json where document_id = ?",
              second);
          h.execute(
              "update violation set stage = 'map', code = 'code-unknown' where document_id = ?",
              second);
          h.execute("delete from business_key where document_id = ?", first);
        });
    var before = trace(second);

    var canonical =
        json(operator.post("/api/v1/replays/dry-run", asked(second, "canonical", false)));
    assertThat(canonical.at("/documents/0/skipReason").asText()).isEqualTo("not-read");
    var dry = json(operator.post("/api/v1/replays/dry-run", asked(second, "raw", false)));
    assertThat(dry.at("/documents/0/gone/0/code").asText()).isEqualTo("code-unknown");
    assertThat(dry.at("/documents/0/differs/0/path").asText()).isEqualTo("lines[0].quantity.value");
    assertThat(dry.at("/documents/0/differs/0/before").asText()).isEqualTo("99");
    assertThat(dry.at("/documents/0/differs/0/after").asText()).isEqualTo("11");
    assertThat(trace(second)).isEqualTo(before);

    var unknown = ended(begun(operator, byVersion(second, "0123456789abcdef")));
    assertThat(code(unknown)).isEqualTo("version-not-kept");
    assertThat(trace(second).path("document")).isEqualTo(before.path("document"));
    assertThat(trace(second).path("violations")).isEqualTo(before.path("violations"));
    assertThat(trace(second).at("/replays/0/before").isNull()).isTrue();

    ended(begun(operator, byVersion(second, version)));

    assertThat(keysAtTheErp("REPLAY-R-1", 2)).doesNotHaveDuplicates();
    var after = until(() -> trace(second), t -> t.at("/cases/0/state").asText().equals("closed"));
    assertThat(after.at("/document/state").asText()).isEqualTo("delivered");
    assertThat(after.at("/document/transmission")).isEqualTo(before.at("/document/transmission"));
    assertThat(after.at("/document/mapVersion").asText()).isEqualTo(version);
    assertThat(wrongIn(after.path("violations"))).isEmpty();
    assertThat(after.path("replays")).hasSize(2);
    assertThat(after.at("/replays/1/before/canonical").toString()).contains("99");

    var third = ended(begun(operator, asked(second, "raw", false)));
    assertThat(code(third)).isEqualTo("took-effect");
    assertThat(keysAtTheErp("REPLAY-R-1", 2)).hasSize(2);
  }

  private static String byVersion(long document, String version) {
    return """
    {"point": "raw", "version": "%s", "documents": [%d], "reason": "the map is mended"}
    """
        .formatted(version, document);
  }

  private String code(JsonNode replay) {
    return json(operator.get(replay(replay) + "/documents")).at("/items/0/code").asText();
  }

  @Test
  void anApproverForcesADocumentWhoseNumberAnotherOneHas() {
    var first = delivered("REPLAY-H", 1).get(0);
    var file = file("REPLAY-H", 1).replace("*10*EA", "*11*EA");
    var second = sent(file, "rejected", 1).get(0);
    until(() -> trace(second), t -> t.path("cases").size() == 1);
    var unforced = ended(begun(operator, asked(second, "raw", false)));
    assertThat(code(unforced)).isEqualTo("document-number-reused");
    var forced = asked(second, "raw", true);
    assertThat(operator.post("/api/v1/replays", forced).statusCode()).isEqualTo(403);
    assertThat(approver.post("/api/v1/replays", forced.replace("a test", " ")).statusCode())
        .isEqualTo(400);
    var before = trace(second);
    var dry = json(approver.post("/api/v1/replays/dry-run", forced));
    assertThat(dry.at("/documents/0/gone/0/code").asText()).isEqualTo("document-number-reused");
    assertThat(dry.at("/documents/0/words").asText()).contains("accepted", "erp-orders");
    assertThat(trace(second)).isEqualTo(before);

    var replay = ended(begun(approver, forced));

    assertThat(replay.at("/history/0/action").asText()).isEqualTo("begin, forced");
    assertThat(replay.at("/history/0/actor").asText()).isEqualTo("approver");
    assertThat(replay.at("/history/0/reason").asText()).isEqualTo("a test");
    assertThat(keysAtTheErp("REPLAY-H-1", 2)).doesNotHaveDuplicates();
    assertThat(revisions("REPLAY-H-1")).containsExactly(first, second);
    assertThat(trace(first).at("/deliveries/0/attempts")).hasSize(1);
    var after = until(() -> trace(second), t -> t.at("/cases/0/state").asText().equals("closed"));
    assertThat(after.at("/document/state").asText()).isEqualTo("delivered");
    assertThat(wrongIn(after.at("/replays/1/before/violations")))
        .containsExactly("document-number-reused");
    assertThat(code(ended(begun(approver, forced)))).isEqualTo("took-effect");
  }

  @Test
  void anApproverForcesACopyToTakeEffectToo() {
    var first = delivered("REPLAY-I", 1).get(0);
    var copy = sent(file("REPLAY-I", 1), "duplicate", 1).get(0);
    assertThat(code(ended(begun(operator, asked(copy, "raw", false))))).isEqualTo("duplicate");
    var forced = asked(copy, "raw", true);
    assertThat(operator.post("/api/v1/replays", forced).statusCode()).isEqualTo(403);
    var before = trace(copy);
    var dry = json(approver.post("/api/v1/replays/dry-run", forced));
    assertThat(dry.at("/documents/0/words").asText()).contains("accepted", "erp-orders");
    assertThat(trace(copy)).isEqualTo(before);

    ended(begun(approver, forced));

    assertThat(keysAtTheErp("REPLAY-I-1", 2)).doesNotHaveDuplicates();
    assertThat(revisions("REPLAY-I-1")).containsExactly(first, copy);
    var after = trace(copy);
    assertThat(after.at("/document/state").asText()).isEqualTo("delivered");
    assertThat(after.at("/document/duplicateOf").asText("")).isEmpty();
    assertThat(after.at("/replays/1/before/state").asText()).isEqualTo("duplicate");
    assertThat(trace(first).at("/deliveries/0/attempts")).hasSize(1);
    assertThat(code(ended(begun(approver, forced)))).isEqualTo("took-effect");
    assertThat(json(operator.get("/api/v1/reconciliation")).path("reconciled").asBoolean())
        .isTrue();
  }

  @Test
  void anApproverForcesWhatCameInAnInterchangeThatCameBefore() {
    var file = file("REPLAY-J", 1);
    sent(file, "delivered", 1);
    var copy = sent(file, "duplicate", 1).get(0);
    var reused = sent(file.replace("REPLAY-J-1", "REPLAY-J-2"), "rejected", 1).get(0);
    var unforced = ended(begun(operator, asked(reused, "raw", false)));
    assertThat(code(unforced)).isEqualTo("envelope-decided");

    ended(begun(approver, asked(copy, "raw", true)));
    ended(begun(approver, asked(reused, "raw", true)));

    assertThat(keysAtTheErp("REPLAY-J-1", 2)).doesNotHaveDuplicates();
    assertThat(keysAtTheErp("REPLAY-J-2", 1)).hasSize(1);
    assertThat(trace(copy).at("/document/state").asText()).isEqualTo("delivered");
    assertThat(trace(reused).at("/document/state").asText()).isEqualTo("delivered");
    assertThat(json(operator.get("/api/v1/reconciliation")).path("reconciled").asBoolean())
        .isTrue();
  }

  /** What else is wrong with an envelope is not a matter of coming twice. */
  @Test
  void aDamagedEnvelopeIsNotForced() {
    var damaged = file("REPLAY-K", 1).replace("IEA*1*", "IEA*2*");
    var order = sent(damaged, "rejected", 1).get(0);
    assertThat(code(ended(begun(approver, asked(order, "raw", true)))))
        .isEqualTo("envelope-decided");
  }

  /** The documents that have the number, by revision. */
  private List<Long> revisions(String number) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select document_id from business_key where document_number like ? || '%'"
                        + " order by revision",
                    number)
                .mapTo(Long.class)
                .list());
  }

  @Test
  void whatTookEffectIsNotAcceptedAgain() {
    var order = delivered("REPLAY-G", 1).get(0);
    var replay = ended(begun(operator, asked(order, "canonical", false)));
    assertThat(replay.at("/replay/counts/skipped").asInt()).isEqualTo(1);
    var items = json(operator.get(replay(replay) + "/documents"));
    assertThat(items.at("/items/0/code").asText()).isEqualTo("took-effect");
    assertThat(keysAtTheErp("REPLAY-G-1", 1)).hasSize(1);
  }

  @Test
  void whatIsAskedWronglyIsToldApart() {
    for (var wrong :
        List.of(
            "{}",
            "{\"point\": \"delivery\", \"reason\": \"x\"}",
            "{\"point\": \"delivery\", \"reason\": \"x\", \"filter\": {}}",
            "{\"point\": \"delivery\", \"documents\": [1]}",
            "{\"point\": \"canonical\", \"version\": \"0123456789abcdef\", \"reason\": \"x\","
                + " \"documents\": [1]}",
            "{\"point\": \"canonical\", \"force\": true, \"reason\": \"x\", \"documents\": [1]}",
            "{\"point\": \"raw\", \"version\": \"x\", \"reason\": \"x\", \"documents\": [1]}",
            "{\"point\": \"sideways\", \"reason\": \"x\", \"documents\": [1]}",
            "{\"point\": \"delivery\", \"reason\": \"x\", \"documents\": [1], \"rate\": 0}",
            "{\"point\": \"delivery\", \"reason\": \"x\", \"filter\": {\"since\": \"soon\"}}")) {
      var answer = approver.post("/api/v1/replays", wrong);
      assertThat(answer.statusCode()).as(wrong + answer.body()).isEqualTo(400);
    }
    var viewer = Caller.person(hub, "viewer", HubForTests.PASSWORD);
    assertThat(viewer.post("/api/v1/replays", asked(1, "delivery", false)).statusCode())
        .isEqualTo(403);
    assertThat(viewer.get("/api/v1/replays").statusCode()).isEqualTo(200);
    assertThat(operator.get("/api/v1/replays/999999").statusCode()).isEqualTo(404);
    var alder = Caller.partner(hub, HubForTests.ALDER_KEY);
    assertThat(alder.get("/api/v1/replays").statusCode()).isEqualTo(403);
  }

  @Test
  void aReplayIsPausedResumedAndCancelled() {
    long replay = begun(operator, asked(delivered("REPLAY-E", 1).get(0), "delivery", false));
    var path = "/api/v1/replays/" + replay;
    ended(replay);
    var late = operator.post(path + "/transitions", "{\"transition\": \"pause\"}");
    assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
    assertThat(json(operator.get(path + "/documents")).at("/items/0/state").asText())
        .isEqualTo("done");
    assertThat(json(operator.get("/api/v1/replays")).at("/items/0/id").asLong())
        .isGreaterThanOrEqualTo(replay);
  }

  // -- how it is told

  private static String asked(long document, String point, boolean force) {
    return """
    {"point": "%s", "documents": [%d], "force": %s, "reason": "a test"}\
    """
        .formatted(point, document, force);
  }

  private long begun(Caller who, String asked) {
    var answer = who.post("/api/v1/replays", asked);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return json(answer).path("id").asLong();
  }

  private JsonNode ended(long replay) {
    return until(
        () -> json(operator.get("/api/v1/replays/" + replay)),
        r -> r.at("/replay/state").asText().equals("done"));
  }

  private static String replay(JsonNode answer) {
    return "/api/v1/replays/" + answer.at("/replay/id").asText();
  }

  /** Orders of alder that reached the ERP; their ids. */
  private List<Long> delivered(String prefix, int count) {
    return sent(file(prefix, count), "delivered", count);
  }

  private static String file(String prefix, int count) {
    return Orders850.interchange(INTERCHANGES.incrementAndGet(), prefix, count);
  }

  private List<Long> sent(String file, String state, int count) {
    var alder = Caller.partner(hub, HubForTests.ALDER_KEY);
    var status =
        json(until(() -> alder.file(file), a -> a.statusCode() != CHANNEL_CLOSED))
            .path("status")
            .asText();
    var trace =
        until(
            () -> json(alder.get(status)),
            t -> t.path("documentStates").path(state).asInt() == count);
    var ids = new ArrayList<Long>();
    trace.path("documents").forEach(d -> ids.add(d.path("id").asLong()));
    return ids;
  }

  private JsonNode trace(long document) {
    return json(operator.get("/api/v1/documents/" + document));
  }

  /** Idempotency keys of the messages about this order in the ERP's queue. */
  /** Looks until there are as many: a browser may see a queue that is busy as empty. */
  private List<String> keysAtTheErp(String number, int wanted) {
    return until(() -> keysAtTheErp(number), keys -> keys.size() == wanted);
  }

  private List<String> keysAtTheErp(String number) {
    try (JMSContext context = broker.createContext();
        var browser = context.createBrowser(context.createQueue("erp.orders"))) {
      var keys = new ArrayList<String>();
      for (var message : Collections.list((java.util.Enumeration<?>) browser.getEnumeration())) {
        var jms = (jakarta.jms.Message) message;
        if (number.equals(jms.getStringProperty("CrossdockDocumentNumber"))) {
          keys.add(jms.getStringProperty("CrossdockIdempotencyKey"));
        }
      }
      return keys;
    } catch (jakarta.jms.JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Path> files(String delivery) throws IOException {
    try (var all = Files.walk(data)) {
      return all.filter(
              f ->
                  f.getFileName().toString().contains("-" + delivery + ".")
                      && f.toString().contains("/alder/"))
          .toList();
    }
  }

  /** Codes of all that is more than an information. */
  private static List<String> wrongIn(JsonNode violations) {
    var codes = new ArrayList<String>();
    for (var violation : violations) {
      if (!violation.path("severity").asText().equals("info")) {
        codes.add(violation.path("code").asText());
      }
    }
    return codes;
  }

  private static <T> T until(Callable<T> what, Predicate<T> holds) {
    return await().atMost(Duration.ofMinutes(1)).until(what, holds);
  }
}
