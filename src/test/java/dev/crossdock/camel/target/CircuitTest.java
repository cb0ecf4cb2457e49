package dev.crossdock.camel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.audit.Actor;
import dev.crossdock.config.CircuitPolicy;
import dev.crossdock.config.RetryPolicy;
import dev.crossdock.config.Target;
import dev.crossdock.config.Usage;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.Hold;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Targets that are down, slow or held, with the real routes. */
class CircuitTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private static final CircuitPolicy SOON =
      new CircuitPolicy(3, Duration.ofMillis(20), Duration.ofMillis(40));

  private HttpTarget shop;
  private HttpTarget other;
  private Hub hub;

  @BeforeEach
  void start() throws Exception {
    shop = new HttpTarget();
    other = new HttpTarget();
    hub = new Hub(postgres, broker);
  }

  @AfterEach
  void stop() {
    shop.close();
    other.close();
    hub.close();
    broker.drain("deliver.shop");
    broker.drain("deliver.other");
    broker.drain("dead-letter.shop");
  }

  private static Target target(String id, HttpTarget server, RetryPolicy retry) {
    return new Target(
        id,
        "deliver-to-http",
        Set.of(Usage.PRODUCTION),
        Map.of("url", server.url("/"), "responseTimeout", "60000"),
        retry,
        true,
        null,
        false,
        SOON);
  }

  private void awaitDone(long delivery) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> hub.planned.stateOf(delivery) == DeliveryState.DONE);
  }

  private int counted(long delivery) {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.select("select attempt - probes from delivery where id = ?", delivery)
                    .mapTo(Integer.class)
                    .one());
  }

  @Test
  void whileTheTargetIsDownNothingUsesUpItsAttempts() throws Exception {
    shop.answers(503, 503, 503, 503, 503, 503, 503, 503);
    hub.start(target("shop", shop, Hub.QUICK));
    var id = hub.planned.delivery("shop");
    awaitDone(id);

    assertThat(shop.requests).hasSize(9);
    assertThat(counted(id)).isLessThanOrEqualTo(4);
    assertThat(hub.told.lines)
        .containsOnlyOnce("opened shop target-busy")
        .containsOnlyOnce("closed shop");
    assertThat(hub.gates.circuits()).isEmpty();
  }

  /** Such as one whose name can't be found as long as the network is away. */
  @Test
  void aTargetThatCanNotStartHoldsNoOtherAndIsTriedAgain() throws Exception {
    var parameters = Map.of("url", shop.url("/"), "parallel", "many");
    var broken = Hub.target("shop", "deliver-to-http", parameters);
    hub.start(broken, target("other", other, Hub.QUICK));
    awaitDone(hub.planned.delivery("other"));
    hub.targets.retry();
    assertThat(hub.told.lines).containsExactly("failing shop target-broken");

    hub.mend(target("shop", shop, Hub.QUICK));
    hub.targets.retry();
    assertThat(hub.told.lines).contains("recovered shop");

    awaitDone(hub.planned.delivery("shop"));
  }

  @Test
  void whatWaitedGoesWhenTheTargetIsBack() throws Exception {
    for (int i = 0; i < 30; i++) {
      shop.answers(500);
    }
    hub.start(
        target(
            "shop", shop, new RetryPolicy(30, Duration.ofMillis(5), 1, Duration.ofMillis(5), 0)));
    var all = new ArrayList<Long>();
    for (int i = 0; i < 20; i++) {
      all.add(hub.planned.delivery("shop"));
    }
    all.forEach(this::awaitDone);
    assertThat(hub.told.lines).contains("opened shop target-failed", "closed shop");
    assertThat(hub.told.lines).noneMatch(l -> l.startsWith("dead-lettered"));
  }

  @Test
  void aSlowTargetHoldsNoOther() throws Exception {
    for (int i = 0; i < 20; i++) {
      shop.hangs();
    }
    hub.start(target("shop", shop, Hub.QUICK), target("other", other, Hub.QUICK));
    for (int i = 0; i < 20; i++) {
      hub.planned.delivery("shop");
    }
    await().until(() -> !shop.requests.isEmpty());
    var all = new ArrayList<Long>();
    for (int i = 0; i < 50; i++) {
      all.add(hub.planned.delivery("other"));
    }
    all.forEach(this::awaitDone);
    assertThat(shop.requests).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void aHeldTargetGetsNothingUntilItIsReleased() throws Exception {
    hub.start(target("shop", shop, Hub.QUICK), target("other", other, Hub.QUICK));
    hub.gates.hold(Hold.Kind.TARGET, "shop", Actor.person("anna"), "update", null);
    var held = hub.planned.delivery("shop");
    awaitDone(hub.planned.delivery("other"));
    assertThat(shop.requests).isEmpty();

    hub.gates.release(Hold.Kind.TARGET, "shop", Actor.person("anna"), null);
    awaitDone(held);
    assertThat(counted(held)).isEqualTo(1);
  }

  @Test
  void thePolicySaysWhatIsPermanentAndWhatPasses() throws Exception {
    shop.answers(500, 401);
    var strict =
        new RetryPolicy(
            4, Duration.ofMillis(10), 1, Duration.ofMillis(10), 0, Set.of("5xx"), Set.of("401"));
    hub.start(target("shop", shop, strict));
    var first = hub.planned.delivery("shop");
    await().until(() -> hub.planned.stateOf(first) == DeliveryState.DEAD_LETTERED);

    awaitDone(hub.planned.delivery("shop"));
    assertThat(shop.requests).hasSize(3);
  }
}
