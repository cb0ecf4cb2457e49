package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.cli.Main;
import dev.crossdock.delivery.AsIfAnswered;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.system.Orders850;
import dev.crossdock.system.Supplies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.CamelContext;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Documents of one order take effect in the order in which they arrived. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class OrderWholeWayTest {
  private static final int CHANNEL_CLOSED = 503;
  private static final Duration SOON = Duration.ofMinutes(1);

  @TestHTTPResource
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
  CamelContext camel;

  @Test
  void aFileThatIsReadLaterIsNotOvertaken() throws Exception {
    camel.getRouteController().suspendRoute("read");
    long first = file(HubForTests.DOGWOOD_KEY, Supplies.response(8101, "RACE"));
    long second = file(HubForTests.DOGWOOD_KEY, Supplies.shipment(8102, "RACE-ASN", "RACE"));
    jdbi.useTransaction(
        h -> {
          h.select("select id from transmission where id = ? for update", first)
              .mapTo(Long.class)
              .one();
          camel.getRouteController().resumeRoute("read");
          await().atMost(SOON).until(() -> states(second).equals("read"));

          // somebody else's goes its way meanwhile
          file(HubForTests.ALDER_KEY, Orders850.interchange(8103, "RACE", 1));
          await().atMost(SOON).until(() -> stateOf("order", "RACE-1").equals("delivered"));
          assertThat(states(second)).isEqualTo("read");
        });
    await().atMost(SOON).until(() -> states(first) + states(second), "delivereddelivered"::equals);
    assertThat(delivered("shipment", "RACE-ASN")).isAfter(delivered("order-response", "RACE"));
  }

  @Test
  void aDeadOneHoldsThoseOfItsOrderUntilAPersonLetsThemPass() {
    long first = file(HubForTests.DOGWOOD_KEY, Supplies.response(8111, "HOLDS"));
    await().atMost(SOON).until(() -> states(first).equals("delivered"));
    long delivery = deliveryOf(first);
    new AsIfAnswered(jdbi, deliveries).settle(List.of(delivery), DeliveryResults::deadLettered);

    long second = file(HubForTests.DOGWOOD_KEY, Supplies.shipment(8112, "HOLDS-ASN", "HOLDS"));
    long other = file(HubForTests.DOGWOOD_KEY, Supplies.shipment(8113, "OTHER-ASN", "OTHER"));
    await().atMost(SOON).until(() -> states(other).equals("delivered"));
    assertThat(states(second)).isEqualTo("accepted");
    var operator = Caller.person(hub, "operator", HubForTests.PASSWORD);
    var path = "/api/v1/deliveries/" + delivery;
    assertThat(json(operator.get(path)).path("holdsBack").asInt()).isEqualTo(1);
    assertThat(operator.post(path + "/skip", "{}").statusCode()).isEqualTo(400);

    var number = Long.toString(delivery);
    assertThat(run("deliveries", "show", number)).isZero();
    assertThat(run("deliveries", "skip", number, "--reason", "typed in by hand")).isZero();
    assertThat(run("deliveries", "skip", number, "--reason", "typed in by hand")).isEqualTo(1);
    await().atMost(SOON).until(() -> states(second).equals("delivered"));
    assertThat(states(first)).isEqualTo("dead-lettered");
    assertThat(run("deliveries", "resend", number, "--reason", "mended")).isZero();
    await().atMost(SOON).until(() -> states(first).equals("delivered"));
  }

  private long file(String key, String edi) {
    var partner = Caller.partner(hub, key);
    var status =
        json(await()
                .atMost(SOON)
                .until(() -> partner.file(edi), a -> a.statusCode() != CHANNEL_CLOSED))
            .get("status")
            .asText();
    return Long.parseLong(status.substring(status.lastIndexOf('/') + 1));
  }

  private String states(long transmission) {
    return one(
        "select coalesce(string_agg(state, ' ' order by id), '') from document"
            + " where transmission_id = ? and direction = 'in'",
        transmission);
  }

  private String stateOf(String type, String number) {
    return one(
        "select coalesce(max(state), '') from document where type = ? and document_number = ?",
        type,
        number);
  }

  private java.time.Instant delivered(String type, String number) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select v.ended_at from delivery v join document d on d.id = v.document_id"
                        + " where d.type = ? and d.document_number = ?",
                    type,
                    number)
                .mapTo(java.time.Instant.class)
                .one());
  }

  private long deliveryOf(long transmission) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select v.id from delivery v join document d on d.id = v.document_id"
                        + " where d.transmission_id = ? and d.direction = 'in'",
                    transmission)
                .mapTo(Long.class)
                .one());
  }

  private String one(String sql, Object... arguments) {
    return jdbi.withHandle(h -> h.select(sql, arguments).mapTo(String.class).one());
  }

  private static int run(String... arguments) {
    var data = ConfigProvider.getConfig().getValue("crossdock.data", String.class);
    var all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data;
    return Main.run(all);
  }
}
