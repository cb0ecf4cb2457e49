package dev.crossdock.api.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.api.HubForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class RequestGuardTest {
  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @TestHTTPResource(management = true)
  @SuppressWarnings("NullAway.Init")
  URI management;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hawtio/jolokia;x=1/list",
        "/hawtio;/jolokia/list",
        "/hawtio/jolokia%3bx/list",
        "/hawtio/jolokia%3Bx/list",
        "/hawtio%2fjolokia/list",
        "/hawtio%2Fjolokia/list",
        "/hawtio%252fjolokia/list",
        "/hawtio/jolokia%25253bx/list",
        "/hawtio\\jolokia/list",
        "/hawtio%5cjolokia/list",
        "/hawtio/x/../jolokia/list",
        "/hawtio/%2e%2e/hawtio/jolokia/list",
        "/hawtio/.%2E/hawtio/jolokia/list",
        "/hawtio/./jolokia/list",
        "//hawtio/jolokia/list",
        "/hawtio//jolokia/list",
        "/hawtio/jolokia%00/list",
        "/hawtio/jolokia%0a/list",
        "/hawtio/jolokia%C2%85/list",
        "/hawtio/jolokia%e2%80%ae/list",
        "/hawtio/jolokia%c0%af/list",
        "/hawtio/jolokia%zz/list",
        "/hawtio/jolokia%2",
        "/api/v1/documents?key=a%00%0a2026-11-30",
        "/api/v1/documents?key=%1b[31m",
        "/api/v1/documents?key=%E2%80%AE",
        "/api/v1/documents?key=%C2%9b31m",
        "/api/v1/documents?key=%ff",
        "http://localhost/hawtio/jolokia;x=1/list"
      })
  void whatLayersReadDifferentlyIsRefusedBeforeTheLogin(String target) throws IOException {
    assertThat(statusLine(hub, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(statusLine(management, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/documents?key=4711*&since=2026-03-01T00%3A00%3A00Z",
        "/api/v1/documents?key=M%C3%BCller%20%2F%203%3B%25",
        "/hawtio/jolokia/read/java.lang:type=Memory/HeapMemoryUsage",
        "/hawtio/jolokia/read/org.apache.camel:context=%22a%22,type=routes,*"
      })
  void whatIsReadOneWayOnlyGoesOn(String target) throws IOException {
    assertThat(statusLine(hub, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 401");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND"})
  void methodsOfNobodyAreRefused(String method) throws IOException {
    var request = method + " /hawtio/jolokia HTTP/1.1\r\nHost: localhost\r\n\r\n";
    assertThat(statusLine(hub, request)).startsWith("HTTP/1.1 405");
    assertThat(statusLine(management, request)).startsWith("HTTP/1.1 405");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity", "gzip, chunked", "xchunked"})
  void otherTransferEncodingsAreRefused(String encoding) throws IOException {
    var request =
        "POST /api/v1/me HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: "
            + encoding
            + "\r\n\r\n0\r\n\r\n";
    assertThat(statusLine(hub, request)).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u001b[31mb", "a\u007fb", "a\u0001b"})
  void controlCharactersInHeadersAreRefused(String value) throws IOException {
    var request =
        "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-File-Name: " + value + "\r\n\r\n";
    assertThat(statusLine(hub, request)).startsWith("HTTP/1.1 400");
  }

  private static String statusLine(URI to, String request) throws IOException {
    try (var socket = new Socket(to.getHost(), to.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      var line = new StringBuilder();
      for (int c = socket.getInputStream().read(); c >= ' '; c = socket.getInputStream().read()) {
        line.append((char) c);
      }
      return line.toString();
    }
  }
}
