package dev.crossdock.camel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.config.Target;
import dev.crossdock.config.Usage;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.DeliveryTransition;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliverToHttpTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private HttpTarget shop;
  private Hub hub;

  @BeforeEach
  void start() throws Exception {
    shop = new HttpTarget();
    hub = new Hub(postgres, broker);
  }

  @AfterEach
  void stop() {
    hub.close();
    shop.close();
    broker.drain("deliver.shop");
    broker.drain("dead-letter.shop");
  }

  private Target target(boolean dedupes, @Nullable String lookup, boolean conflictMeansDone) {
    return new Target(
        "shop",
        "deliver-to-http",
        Set.of(Usage.PRODUCTION),
        Map.of("url", shop.url("/orders"), "responseTimeout", "300"),
        Hub.QUICK,
        dedupes,
        lookup,
        conflictMeansDone);
  }

  private long deliver(Target target) throws Exception {
    hub.start(target);
    return hub.planned.delivery("shop");
  }

  private void awaitState(long delivery, DeliveryState state) {
    await().until(() -> hub.planned.stateOf(delivery) == state);
  }

  private String attempts(long delivery) {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "select string_agg(concat_ws(' ', outcome, code, status), ', '"
                            + " order by attempt) from delivery_attempt where delivery_id = :id")
                    .bind("id", delivery)
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void postsTheDocumentWithItsKey() throws Exception {
    var id = deliver(target(true, null, false));
    awaitState(id, DeliveryState.DONE);
    assertThat(shop.requests).containsExactly("POST /orders {\"number\":\"PO-0\"}");
    assertThat(shop.keys).hasSize(1);
    assertThat(attempts(id)).isEqualTo("done 200");
    assertThat(exchange(id, "request_headers"))
        .startsWith("POST " + shop.url("/orders") + "\n")
        .contains("Idempotency-Key: " + shop.keys.iterator().next());
    assertThat(exchange(id, "convert_from(request, 'UTF8')")).isEqualTo("{\"number\":\"PO-0\"}");
    assertThat(exchange(id, "response_headers"))
        .startsWith("HTTP 200\n")
        .doesNotContain("Idempotency-Key");
  }

  private String exchange(long delivery, String what) {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("select " + what + " from delivery_exchange where delivery_id = :id")
                    .bind("id", delivery)
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void triesAgainWithTheSameKeyUntilItIsTaken() throws Exception {
    shop.answers(500, 503, 408);
    var id = deliver(target(true, null, false));
    awaitState(id, DeliveryState.DONE);
    assertThat(shop.keys).hasSize(4);
    assertThat(Set.copyOf(shop.keys)).hasSize(1);
    assertThat(attempts(id))
        .isEqualTo(
            "retry-scheduled target-failed 500, retry-scheduled target-busy 503, retry-scheduled"
                + " target-silent 408, done 200");
    assertThat(hub.told.lines).containsExactly("failing shop target-silent", "recovered shop");
    await().until(() -> hub.tally.of("shop", DeliveryTransition.FINISH) == 1);
    assertThat(hub.tally.of("shop", DeliveryTransition.POSTPONE)).isEqualTo(3);
    assertThat(hub.tally.of("shop", DeliveryTransition.GIVE_UP)).isZero();
  }

  /** Apache's client would send it again by itself, where its timeout leaves it the time. */
  @Test
  void anAttemptIsOneRequestAndOnlyThePolicyRepeatsIt() throws Exception {
    shop.answers(503, 429);
    hub.start(
        Hub.target("shop", "deliver-to-http", Map.of("url", shop.url("/orders"), "batch", "1")));
    var id = hub.planned.delivery("shop");
    awaitState(id, DeliveryState.DONE);
    assertThat(shop.keys).hasSize(3);
    assertThat(attempts(id))
        .isEqualTo("retry-scheduled target-busy 503, retry-scheduled target-busy 429, done 200");
  }

  /** PostgreSQL takes no NUL, and what can't be noted would stand in the way of all behind it. */
  @Test
  void anAnswerWithNulIsKeptWithoutIt() throws Exception {
    shop.answersWith(422, new byte[] {'n', 'o', 0, '!', 0});
    var id = deliver(target(true, null, false));
    awaitState(id, DeliveryState.DEAD_LETTERED);
    assertThat(attempts(id)).isEqualTo("dead-lettered target-refused 422");

    awaitState(hub.planned.delivery("shop"), DeliveryState.DONE);
  }

  @Test
  void givesUpAfterTheLastAttemptAndSaysSo() throws Exception {
    shop.answers(500, 500, 500, 500);
    var id = deliver(target(true, null, false));
    awaitState(id, DeliveryState.DEAD_LETTERED);
    assertThat(hub.told.lines).contains("dead-lettered " + id);
    await().until(() -> broker.count("dead-letter.shop") == 1);
    var letter = broker.drain("dead-letter.shop").get(0);
    assertThat(letter.getLongProperty("delivery")).isEqualTo(id);
    assertThat(letter.getStringProperty("code")).isEqualTo("target-failed");
    assertThat(letter.getIntProperty("attempt")).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 409, 422})
  void aRefusalIsForGood(int status) throws Exception {
    shop.answers(status);
    var id = deliver(target(true, null, false));
    awaitState(id, DeliveryState.DEAD_LETTERED);
    assertThat(attempts(id)).isEqualTo("dead-lettered target-refused " + status);
  }

  @Test
  void aConflictIsDoneWhereTheTargetMeansIt() throws Exception {
    shop.answers(409);
    var id = deliver(target(true, null, true));
    awaitState(id, DeliveryState.DONE);
  }

  @Test
  void waitsAsLongAsItIsAskedTo() throws Exception {
    shop.answersLater(429, "3600");
    var id = deliver(target(true, null, false));
    awaitState(id, DeliveryState.RETRY_SCHEDULED);
    var minutes =
        postgres
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery(
                            "select extract(epoch from due_at - clock_timestamp()) / 60"
                                + " from delivery")
                        .mapTo(Double.class)
                        .one());
    assertThat(minutes).isBetween(55.0, 60.0);
  }

  @Test
  void aLostAnswerIsRepeatedWhereTheTargetDropsRepeats() throws Exception {
    shop.loses().hangs();
    var id = deliver(target(true, null, false));
    awaitState(id, DeliveryState.DONE);
    assertThat(Set.copyOf(shop.keys)).hasSize(1);
    assertThat(attempts(id))
        .isEqualTo("retry-scheduled target-silent, retry-scheduled target-silent, done 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"loses", "hangs", "500"})
  void aLostAnswerIsInDoubtWhereTheTargetMayNotGetItTwice(String what) throws Exception {
    var unused =
        switch (what) {
          case "loses" -> shop.loses();
          case "hangs" -> shop.hangs();
          default -> shop.answers(500);
        };
    var id = deliver(target(false, null, false));
    awaitState(id, DeliveryState.IN_DOUBT);
    assertThat(shop.requests).hasSize(1);
    assertThat(hub.told.lines).containsExactly("in-doubt " + id);
  }

  @Test
  void aTargetThatCanBeAskedIsAskedBeforeTheSecondAttempt() throws Exception {
    shop.loses().answers(200);
    var id = deliver(target(false, shop.url("/known/{number}"), false));
    awaitState(id, DeliveryState.DONE);
    assertThat(shop.requests)
        .containsExactly("POST /orders {\"number\":\"PO-0\"}", "GET /known/PO-0");
  }

  @Test
  void onlyAClearNoLetsItBeSentAgain() throws Exception {
    shop.loses().answers(500, 404);
    var id = deliver(target(false, shop.url("/known/{number}"), false));
    awaitState(id, DeliveryState.DONE);
    assertThat(shop.requests)
        .containsExactly(
            "POST /orders {\"number\":\"PO-0\"}",
            "GET /known/PO-0",
            "GET /known/PO-0",
            "POST /orders {\"number\":\"PO-0\"}");
  }

  @Test
  void whatNeverReachedTheTargetIsNotInDoubt() throws Exception {
    var target =
        new Target(
            "shop",
            "deliver-to-http",
            Set.of(Usage.PRODUCTION),
            Map.of("url", "http://127.0.0.1:" + nobodyListens() + "/orders"),
            Hub.QUICK,
            false,
            null,
            false);
    var id = deliver(target);
    awaitState(id, DeliveryState.DEAD_LETTERED);
    assertThat(attempts(id))
        .startsWith("retry-scheduled target-unreachable")
        .endsWith("unreachable");
  }

  @Test
  void aBrokenTargetStopsNoOther() throws Exception {
    hub.start(
        Hub.target("nowhere", "deliver-to-http", Map.of()),
        Hub.target("no-template", "deliver-by-pigeon", Map.of()),
        target(true, null, false));
    awaitState(hub.planned.delivery("shop"), DeliveryState.DONE);
    assertThat(hub.told.lines)
        .containsExactlyInAnyOrder(
            "failing nowhere target-broken", "failing no-template target-broken");
  }

  private static int nobodyListens() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
