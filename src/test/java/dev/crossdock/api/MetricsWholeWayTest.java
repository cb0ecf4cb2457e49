package dev.crossdock.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.cli.Main;
import dev.crossdock.system.Orders850;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What Prometheus gets to see of a hub at work. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class MetricsWholeWayTest {
  private static final int CHANNEL_CLOSED = 503;
  private static final Pattern TOLD = Pattern.compile("(?m)^(crossdock_\\w+)[{ ]");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(crossdock_\\w+)`");

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @TestHTTPResource(management = true)
  @SuppressWarnings("NullAway.Init")
  URI management;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @Test
  void saysOfEachTargetWhatWaitsWhatEndedAndWhatKeepsItBack() {
    assertThat(value("crossdock_target_calls_most{target=\"erp-orders\"}")).isEqualTo(8);
    double before = value("crossdock_deliveries_total{outcome=\"done\",target=\"erp-orders\"}");
    assertThat(run("hold", "target", "erp-orders", "--reason", "metrics")).isZero();
    try {
      order(9301, "METRICS");
      untilAsserted(
          () -> {
            assertThat(
                    value("crossdock_deliveries_unfinished{state=\"ready\",target=\"erp-orders\"}"))
                .isEqualTo(1);
            assertThat(value("crossdock_target_held{target=\"erp-orders\"}")).isEqualTo(1);
            assertThat(value("crossdock_target_held{target=\"erp-supply\"}")).isZero();
            assertThat(value("crossdock_holds")).isEqualTo(1);
          });
      jdbi.useHandle(
          h ->
              h.execute(
                  "insert into circuit (target, state, code, detail, probe_at)"
                      + " values ('erp-supply', 'open', 'target-busy', '', 'infinity')"));
      untilAsserted(
          () -> {
            assertThat(value("crossdock_target_circuit_open{target=\"erp-supply\"}")).isEqualTo(1);
            assertThat(value("crossdock_target_circuit_open{target=\"erp-orders\"}")).isZero();
            assertThat(value("crossdock_circuits_open")).isEqualTo(1);
          });
    } finally {
      jdbi.useHandle(h -> h.execute("delete from circuit where target = 'erp-supply'"));
      assertThat(run("release", "target", "erp-orders")).isZero();
    }
    untilAsserted(
        () -> {
          assertThat(value("crossdock_deliveries_total{outcome=\"done\",target=\"erp-orders\"}"))
              .isEqualTo(before + 1);
          assertThat(
                  value("crossdock_deliveries_unfinished{state=\"ready\",target=\"erp-orders\"}"))
              .isZero();
          assertThat(value("crossdock_target_held{target=\"erp-orders\"}")).isZero();
        });
  }

  @Test
  void theDocumentationListsEachMetricOfOurOwn() throws IOException {
    assertThat(names(LISTED, Files.readString(Path.of("docs/metrics.md"))))
        .isEqualTo(names(TOLD, told()));
  }

  private static Set<String> names(Pattern pattern, String text) {
    var names = new TreeSet<String>();
    pattern.matcher(text).results().map((MatchResult r) -> r.group(1)).forEach(names::add);
    return names;
  }

  private double value(String metric) {
    return told()
        .lines()
        .filter(line -> line.startsWith(metric + ' '))
        .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + metric + " in\n" + told()));
  }

  private String told() {
    return Caller.nobody(management).get("/observe/metrics").body();
  }

  private void order(int controlNumber, String prefix) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                Caller.partner(hub, HubForTests.ALDER_KEY)
                    .file(Orders850.interchange(controlNumber, prefix, 1)),
            a -> a.statusCode() != CHANNEL_CLOSED);
  }

  private static int run(String... arguments) {
    var data = ConfigProvider.getConfig().getValue("crossdock.data", String.class);
    var all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data;
    return Main.run(all);
  }

  private static void untilAsserted(ThrowingRunnable holds) {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(holds);
  }
}
