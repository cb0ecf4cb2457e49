package dev.crossdock.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8484, 127.0.0.1, 8484",
    "http://hub.example, hub.example, 80",
    "http://hub.example, hub.example, -1",
    "https://hub.example, hub.example, 443",
    "https://HUB.example:443, hub.example, 443",
  })
  void ownPagesMay(String origin, String host, int port) {
    assertThat(SameOrigin.isOurs(origin, HostAndPort.create(host, port))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:9999, 127.0.0.1, 8484",
    "http://localhost:8484, 127.0.0.1, 8484",
    "https://evil.example, hub.example, 443",
    "null, hub.example, 443",
    "'not an origin', hub.example, 443",
    "http://hub.example:8080, hub.example, -1",
  })
  void otherSitesMayNot(String origin, String host, int port) {
    assertThat(SameOrigin.isOurs(origin, HostAndPort.create(host, port))).isFalse();
  }

  @Test
  void programsSendNoOrigin() {
    assertThat(SameOrigin.isOurs(null, null)).isTrue();
  }
}
