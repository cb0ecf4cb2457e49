package dev.crossdock.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.api.Caller;
import dev.crossdock.api.HubForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("own-hub")
@QuarkusTestResource(HubForTests.class)
@TestProfile(MetricsLoginTest.WithToken.class)
class MetricsLoginTest {
  static final String TOKEN = "a token for Prometheus";

  @TestHTTPResource(management = true)
  @SuppressWarnings("NullAway.Init")
  URI management;

  @Test
  void metricsAskForTheTokenAndHealthDoesNot() {
    assertThat(status(Caller.nobody(management), "/observe/metrics")).isEqualTo(401);
    assertThat(status(Caller.bearer(management, TOKEN + "x"), "/observe/metrics")).isEqualTo(401);
    assertThat(status(Caller.bearer(management, TOKEN), "/observe/metrics")).isEqualTo(200);
    assertThat(status(Caller.nobody(management), "/observe/healthx")).isEqualTo(401);
    assertThat(status(Caller.nobody(management), "/observe/health/live")).isEqualTo(200);
  }

  @Test
  void beyondLoopbackNobodyGetsThemWithoutOne() {
    assertThat(MetricsLogin.asks("0.0.0.0", Optional.empty())).isTrue();
    assertThat(MetricsLogin.asks("::", Optional.empty())).isTrue();
    assertThat(MetricsLogin.asks("192.0.2.1", Optional.empty())).isTrue();
    assertThat(MetricsLogin.asks("127.0.0.1", Optional.empty())).isFalse();
    assertThat(MetricsLogin.asks("localhost", Optional.empty())).isFalse();
  }

  /** A hub whose metrics ask for a token. */
  public static final class WithToken implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("crossdock.management.token", TOKEN);
    }
  }

  private static int status(Caller caller, String path) {
    return caller.get(path).statusCode();
  }
}
