package dev.crossdock.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A partner that posts its files. */
final class HttpPartner {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;
  private final String key;

  HttpPartner(String hub, String key) {
    this.address = URI.create(hub + "/api/v1/transmissions");
    this.key = key;
  }

  HttpResponse<String> post(String name, byte[] bytes) {
    try {
      var request =
          HttpRequest.newBuilder(address)
              .header("Authorization", "Bearer " + key)
              .header("X-File-Name", name)
              .header("Idempotency-Key", name)
              .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Announces the whole, sends the half, and is gone. */
  void postAndBreakOff(String name, byte[] bytes) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      var head =
          """
          POST %s HTTP/1.1
          Host: localhost
          Authorization: Bearer %s
          X-File-Name: %s
          Content-Length: %d

          """
              .formatted(address.getPath(), key, name, bytes.length)
              .replace("\n", "\r\n");
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(Arrays.copyOf(bytes, bytes.length / 2));
      out.flush();
    }
  }

  static long transmission(HttpResponse<String> answer) {
    return field(answer, "transmission").isEmpty()
        ? 0
        : Long.parseLong(field(answer, "transmission"));
  }

  /** Status and code, as the sender sees them. */
  static String words(HttpResponse<String> answer) {
    return "HTTP %d %s".formatted(answer.statusCode(), field(answer, "code")).strip();
  }

  private static String field(HttpResponse<String> answer, String name) {
    try {
      return new ObjectMapper().readTree(answer.body()).path(name).asText("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
