package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.cli.Main;
import dev.crossdock.system.Orders850;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A hub that can't keep up says so, and loses nothing of what it took. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class BackPressureWholeWayTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final int TAKEN = 202;
  private static final int NOT_NOW = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @Inject
  @SuppressWarnings("NullAway.Init")
  CamelContext camel;

  @Test
  void refusesWhenTooMuchWaitsAndEveryFileItTookArrivesOnce() throws Exception {
    await().atMost(SOON).until(() -> send(0).statusCode() != NOT_NOW);
    camel.getRouteController().suspendRoute("read");
    var taken = new AtomicInteger(1);
    try {
      var refused = sendUntilRefused(taken);
      assertThat(refused.statusCode()).isEqualTo(NOT_NOW);
      assertThat(json(refused).path("code").asText()).isEqualTo("backlog-full");
      assertThat(refused.headers().firstValue("Retry-After")).contains("30");
      var viewer = Caller.person(hub, "viewer", HubForTests.PASSWORD);
      // the next measurement may find room for a few: until then what was read meanwhile counts too
      await()
          .atMost(SOON)
          .until(
              () -> {
                sendUntilRefused(taken);
                return json(viewer.get("/api/v1/intake")).path("pausedBy").asText();
              },
              "backlog-full"::equals);
      await().atMost(SOON).until(() -> cases("open") == 1);
      assertThat(run("status")).isZero();
    } finally {
      camel.getRouteController().resumeRoute("read");
    }
    int all = taken.get();
    await().atMost(SOON).until(() -> count("delivered") == all);
    await().atMost(SOON).until(() -> send(all).statusCode() == TAKEN);
    await().atMost(SOON).until(() -> count("delivered") == all + 1);
    await().atMost(SOON).until(() -> cases("closed") == 1 && cases("open") == 0);
    assertThat(count("")).isEqualTo(all + 1);
  }

  private HttpResponse<String> sendUntilRefused(AtomicInteger taken) {
    var answer = send(taken.get());
    while (answer.statusCode() == TAKEN) {
      assertThat(taken.incrementAndGet()).isLessThan(HubForTests.BACKLOG * 2);
      answer = send(taken.get());
    }
    return answer;
  }

  private HttpResponse<String> send(int no) {
    return Caller.partner(hub, HubForTests.ALDER_KEY)
        .file(Orders850.interchange(870000 + no, "PRESSED-" + no, 1));
  }

  private long count(String state) {
    return number(
        "select count(*) from document where type = 'order' and document_number like 'PRESSED-%'"
            + (state.isEmpty() ? "" : " and state = '" + state + "'"));
  }

  private long cases(String state) {
    return number(
        "select count(*) from exception_case where 'backlog-full' = any(codes) and state = '"
            + state
            + "'");
  }

  private long number(String sql) {
    return jdbi.withHandle(h -> h.select(sql).mapTo(Long.class).one());
  }

  private static int run(String... arguments) {
    var data = ConfigProvider.getConfig().getValue("crossdock.data", String.class);
    var all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data;
    return Main.run(all);
  }
}
