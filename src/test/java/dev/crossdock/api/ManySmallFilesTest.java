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
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

/** More documents in waiting files than one transaction of reading takes on. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ManySmallFilesTest {

  private static final int CHANNEL_CLOSED = 503;
  private static final int FILES = 12;
  private static final int DOCUMENTS = 30;
  private static final int FIRST_CONTROL_NUMBER = 812_000;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  CamelContext camel;

  @Test
  void allAreReadAndNoneIsTakenForARepeatOfItself() throws Exception {
    var alder = Caller.partner(hub, HubForTests.ALDER_KEY);
    var sent = new ArrayList<String>();
    camel.getRouteController().suspendRoute("read");
    try {
      for (int i = 1; i <= FILES; i++) {
        var file = Orders850.interchange(FIRST_CONTROL_NUMBER + i, "MANY" + i, DOCUMENTS);
        sent.add(
            json(await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> alder.file(file), a -> a.statusCode() != CHANNEL_CLOSED))
                .get("status")
                .asText());
      }
    } finally {
      camel.getRouteController().resumeRoute("read");
    }
    for (var status : sent) {
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(delivered(json(alder.get(status)))).isEqualTo(DOCUMENTS));
    }
  }

  private static int delivered(JsonNode trace) {
    assertThat(trace.path("violations")).as("%s", trace).isEmpty();
    int count = 0;
    for (var document : trace.path("documents")) {
      count += document.path("state").asText().equals("delivered") ? 1 : 0;
    }
    return count;
  }
}
