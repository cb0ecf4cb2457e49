package dev.crossdock.api.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.api.HubForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("own-hub")
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
@TestProfile(ConnectionLimitTest.Strict.class)
class ConnectionLimitTest {
  private static final int OF_ADDRESS = 20;
  private static final int IN_ALL = 30;
  private static final String GET = "GET /q/openapi HTTP/1.1\r\nHost: a\r\n";

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @TestHTTPResource(management = true)
  @SuppressWarnings("NullAway.Init")
  URI management;

  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: a\nContent-Length: 5\nTransfer-Encoding: chunked",
        "Host: a\nTransfer-Encoding: chunked\nContent-Length: 5",
        "Host: a\nTransfer-Encoding: chunked\nContent-Length: 0",
        "Host: a\nTransfer-Encoding: gzip",
        "Host: a\nTransfer-Encoding: identity",
        "Host: a\nTransfer-Encoding: gzip, chunked",
        "Host: a\nTransfer-Encoding: chunked, chunked",
        "Host: a\nTransfer-Encoding: chunked, identity",
        "Host: a\nTransfer-Encoding: xchunked",
        "Host: a\nTransfer-Encoding: xchunked\nContent-Length: 5",
        "Host: a\nTransfer-Encoding : chunked\nContent-Length: 5",
        "Host: a\nTransfer-Encoding: \u000bchunked\nContent-Length: 5",
        "Host: a\nTransfer-Encoding: chunked\nTransfer-Encoding: identity",
        "Host: a\nTransfer-Encoding: chunked\nTransfer-Encoding: chunked",
        "Host: a\nContent-Length: 5\nContent-Length: 6",
        "Host: a\nContent-Length: 5, 6",
        "Host: a\nContent-Length: +5",
        "Host: a\nContent-Length: -5",
        "Host: a\nContent-Length: 0x5",
        "Host: a\nHost: b",
        "X: no host"
      })
  void anAmbiguousRequestIsRefusedAndNothingBehindItIsRead(String headers) throws IOException {
    for (var to : List.of(hub, management)) {
      var socket = open(to, "127.0.0.1");
      send(
          socket,
          "POST /q/openapi HTTP/1.1\r\n"
              + headers.replace("\n", "\r\n")
              + "\r\n\r\n0\r\n\r\n"
              + GET
              + "\r\n");
      assertThat(rest(socket)).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1");
    }
  }

  @Test
  void requestsBehindEachOtherAreAnswered() throws IOException {
    var socket = open(hub, "127.0.0.1");
    var chunked = "POST /none HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    send(socket, chunked + GET + "Connection: close\r\n\r\n");
    assertThat(rest(socket)).startsWith("HTTP/1.1 401").contains("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET /q/ope", "GET /q/openapi HTTP/1.1\r\nHost: a\r\nX-Slow: "})
  void headersThatDoNotEndAreNotWaitedFor(String begun) throws IOException {
    for (var to : List.of(hub, management)) {
      var socket = open(to, "127.0.0.1");
      send(socket, begun);
      assertThat(rest(socket)).isEmpty();
    }
  }

  @Test
  void headersThatTrickleAreNotWaitedFor() throws IOException {
    var socket = open(hub, "127.0.0.1");
    send(socket, GET + "X-Slow: ");
    await().until(() -> sendsOneMore(socket) || isClosed(socket));
  }

  private static boolean sendsOneMore(Socket socket) {
    try {
      socket.getOutputStream().write('x');
      return false;
    } catch (IOException e) {
      return true; // closed by the hub
    }
  }

  @Test
  void laterHeadersAreNotWaitedForEither() throws IOException {
    var socket = open(hub, "127.0.0.1");
    send(socket, GET + "\r\nGET /none HT");
    assertThat(rest(socket)).startsWith("HTTP/1.1 200").containsOnlyOnce("HTTP/1.1");
  }

  /** The half-sent headers begin after the body did: when they are closed, its time is over too. */
  @Test
  void aBodyMayBeSlow() throws IOException {
    var slow = open(hub, "127.0.0.1");
    send(slow, "POST /none HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\na");
    var halfSent = open(hub, "127.0.0.1");
    send(halfSent, "GET /none");
    assertThat(rest(halfSent)).isEmpty();
    send(slow, "b");
    assertThat(rest(slow)).startsWith("HTTP/1.1 401");
  }

  @Test
  void aConnectionMayBeIdleBetweenRequests() throws IOException {
    var kept = open(hub, "127.0.0.1");
    send(kept, "HEAD /q/openapi HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(kept.getInputStream().read()).isEqualTo('H');
    var halfSent = open(hub, "127.0.0.1");
    send(halfSent, "GET /none");
    assertThat(rest(halfSent)).isEmpty();
    send(kept, "GET /none HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(rest(kept)).contains("HTTP/1.1 401");
  }

  @Test
  void oneAddressDoesNotTakeAllConnections() throws IOException {
    for (int i = 0; i < OF_ADDRESS; i++) {
      assertThat(isServed(keep(hub, "127.0.0.3"))).isTrue();
    }
    assertThat(isServed(keep(hub, "127.0.0.3"))).isFalse();
    assertThat(isServed(keep(hub, "127.0.0.4"))).isTrue();
    sockets.get(0).close();
    await().until(() -> isServed(keep(hub, "127.0.0.3")));
  }

  @Test
  void ofAllAddressesThereIsALimitOnEachPort() throws IOException {
    for (int i = 0; i < IN_ALL; i++) {
      assertThat(isServed(keep(hub, "127.0.1." + (i + 1)))).isTrue();
    }
    assertThat(isServed(keep(hub, "127.0.2.1"))).isFalse();
    assertThat(isServed(keep(management, "127.0.2.1"))).isTrue();
  }

  @Test
  void connectionsThatWereRefusedHoldNothing() throws IOException {
    for (int i = 0; i < 200; i++) {
      open(hub, "127.0.0.5");
    }
    await().until(() -> sockets.stream().filter(ConnectionLimitTest::isClosed).count() == 200);
    await().until(() -> isServed(keep(hub, "127.0.0.5")));
  }

  private Socket keep(URI to, String from) throws IOException {
    var socket = open(to, from);
    send(socket, "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    return socket;
  }

  private static boolean isServed(Socket socket) {
    try {
      return socket.getInputStream().read() == 'H';
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isClosed(Socket socket) {
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  private Socket open(URI to, String from) throws IOException {
    var socket =
        new Socket(InetAddress.getLoopbackAddress(), to.getPort(), InetAddress.getByName(from), 0);
    sockets.add(socket);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    try {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    } catch (SocketException e) {
      assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed).*");
    }
  }

  /** A hub that waits for a second and takes few connections. */
  public static final class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "crossdock.http.header-timeout",
          "PT1S",
          "crossdock.http.max-connections",
          Integer.toString(IN_ALL),
          "crossdock.http.max-connections-of-address",
          Integer.toString(OF_ADDRESS));
    }
  }
}
