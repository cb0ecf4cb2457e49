package dev.crossdock.camel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.camel.own.Grants;
import dev.crossdock.camel.own.OwnContexts;
import dev.crossdock.camel.own.OwnRoutes;
import dev.crossdock.camel.route.RouteCases;
import dev.crossdock.cases.EventsTold;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deliveries made by a route of one's own. */
class DeliverToRouteTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private static final String TO_A_FOLDER =
      """
      - route:
          id: erp
          from:
            uri: crossdock:deliver
            parameters: {target: erp}
            steps:
              - delay: {expression: {constant: "%d"}}
              - setHeader: {name: CamelFileName, simple: "${header.CrossdockIdempotencyKey}-${header.CrossdockAttempt}.json"}
              - to: {uri: "file:{{out}}/%s"}
      """;

  @TempDir private Path home;

  private final Grants grants = new Grants();
  private Hub hub;
  private OwnRoutes routes;

  @BeforeEach
  void start() throws Exception {
    hub = new Hub(postgres, broker).start(Hub.target("erp", "deliver-to-route", Map.of()));
    grants.properties.put("out", home.toString());
    routes =
        new OwnRoutes(
            home,
            new OwnContexts(home, home.resolve("data"), grants, hub.own),
            new RouteCases(new EventsTold(), hub.signals, Clock.systemUTC()));
    routes.start();
  }

  @AfterEach
  void stop() {
    routes.stop();
    hub.close();
  }

  @Test
  void aDocumentGoesThroughTheRouteWithWhatItNeedsToKnow() throws Exception {
    deploy(TO_A_FOLDER.formatted(0, "a"));
    var document = hub.planned.order("PO-7");
    hub.planned.plan(document, "erp");
    await().until(() -> hub.planned.documentState(document).equals("delivered"));
    var file = files("a").iterator().next();
    assertThat(file).endsWith("-1.json").hasSizeGreaterThan("-1.json".length());
    assertThat(home.resolve("a").resolve(file)).hasContent("{\"number\":\"PO-7\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "'throwException: {exceptionType: dev.crossdock.route.PermanentFailure, message: no}',"
        + " DEAD_LETTERED, 1",
    "'throwException: {exceptionType: dev.crossdock.route.AlreadyThere, message: had}', DONE, 1",
    "'throwException: {exceptionType: dev.crossdock.route.TryAgain, message: later}',"
        + " DEAD_LETTERED, 4",
    "'throwException: {exceptionType: java.lang.IllegalStateException, message: hm}',"
        + " DEAD_LETTERED, 4",
    "'setHeader: {name: CrossdockOutcome, constant: permanent-failure}', DEAD_LETTERED, 1",
    "'setHeader: {name: CrossdockOutcome, constant: already-there}', DONE, 1",
    "'setHeader: {name: CrossdockOutcome, constant: try-again}', DEAD_LETTERED, 4",
    "'setHeader: {name: CrossdockOutcome, constant: delivered}', DONE, 1",
    "'setHeader: {name: CrossdockOutcome, constant: fine}', DEAD_LETTERED, 4"
  })
  void theRouteSaysHowItEnded(String step, DeliveryState state, int attempts) throws Exception {
    deploy(
        """
        - route:
            id: erp
            from:
              uri: crossdock:deliver
              parameters: {target: erp}
              steps:
                - %s
        """
            .formatted(step));
    var delivery = hub.planned.delivery("erp");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(hub.planned.stateOf(delivery)).isEqualTo(state));
    assertThat(hub.planned.attemptsOf(delivery)).isEqualTo(attempts);
  }

  @ParameterizedTest
  @CsvSource({
    "422, DEAD_LETTERED, 1",
    "429, DONE, 2",
    "500, DONE, 2",
    "503, DONE, 2",
    "200, DONE, 1"
  })
  void anAnswerByHttpIsUnderstood(int status, DeliveryState state, int attempts) throws Exception {
    try (var http = new HttpTarget().answers(status)) {
      grants.properties.put("erp.url", http.url("/orders"));
      deploy(
          """
          - route:
              id: erp
              from:
                uri: crossdock:deliver
                parameters: {target: erp}
                steps:
                  - setHeader: {name: Idempotency-Key, simple: "${header.CrossdockIdempotencyKey}"}
                  - to: {uri: "{{erp.url}}"}
          """);
      var delivery = hub.planned.delivery("erp");
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(hub.planned.stateOf(delivery)).isEqualTo(state));
      assertThat(hub.planned.attemptsOf(delivery)).isEqualTo(attempts);
      assertThat(http.keys).hasSize(attempts);
      assertThat(http.keys.stream().distinct()).hasSize(1);
    }
  }

  @Test
  void withoutARouteDeliveriesWaitAndUseUpNoAttempt() throws Exception {
    var delivery = hub.planned.delivery("erp");
    await().until(() -> broker.count("deliver.erp") == 1);
    assertThat(hub.planned.attemptsOf(delivery)).isZero();
    deploy(TO_A_FOLDER.formatted(0, "a"));
    await().until(() -> hub.planned.stateOf(delivery) == DeliveryState.DONE);
    assertThat(hub.planned.attemptsOf(delivery)).isEqualTo(1);
  }

  @Test
  void aRouteExchangedWithDeliveriesInFlightLosesNoneAndMakesNoneTwice() throws Exception {
    deploy(TO_A_FOLDER.formatted(100, "a"));
    var ids = IntStream.range(0, 400).mapToObj(n -> hub.planned.delivery("erp")).toList();
    await().until(() -> files("a").size() > 10);
    deploy(TO_A_FOLDER.formatted(100, "b"));
    await().until(() -> files("b").size() > 10);
    deploy(TO_A_FOLDER.formatted(0, "c"));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> ids.stream().allMatch(id -> hub.planned.stateOf(id) == DeliveryState.DONE));
    var all = new HashSet<>(files("a"));
    all.addAll(files("b"));
    all.addAll(files("c"));
    assertThat(files("c")).isNotEmpty();
    assertThat(all).hasSize(400).allMatch(name -> name.endsWith("-1.json"));
    assertThat(files("a").size() + files("b").size() + files("c").size()).isEqualTo(400);
  }

  @Test
  void aBrokenVersionChangesNothing() throws Exception {
    deploy(TO_A_FOLDER.formatted(0, "a"));
    write(TO_A_FOLDER.formatted(0, "b").replace("file:", "flie:"));
    assertThat(routes.refresh(false)).containsExactly("routes/erp.camel.yaml");
    var delivery = hub.planned.delivery("erp");
    await().until(() -> hub.planned.stateOf(delivery) == DeliveryState.DONE);
    assertThat(files("a")).hasSize(1);
    assertThat(routes.files().get(0).problem()).contains("'flie'").contains("file");
  }

  private void deploy(String yaml) throws IOException {
    write(yaml);
    assertThat(routes.refresh(false)).isEmpty();
  }

  private void write(String yaml) throws IOException {
    Files.createDirectories(home.resolve("routes"));
    Files.writeString(home.resolve("routes/erp.camel.yaml"), yaml);
  }

  private Set<String> files(String folder) throws IOException {
    if (!Files.isDirectory(home.resolve(folder))) {
      return Set.of();
    }
    try (var files = Files.list(home.resolve(folder))) {
      return new HashSet<>(files.map(f -> String.valueOf(f.getFileName())).toList());
    }
  }
}
