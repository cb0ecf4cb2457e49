package dev.crossdock.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls the API as a partner, as a person, or as nobody. */
public record Caller(URI hub, String header, String value) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  public static Caller partner(URI hub, String key) {
    return new Caller(hub, "X-API-Key", key);
  }

  public static Caller person(URI hub, String name, String password) {
    var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Caller(hub, "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  public static Caller bearer(URI hub, String token) {
    return new Caller(hub, "Authorization", "Bearer " + token);
  }

  public static Caller nobody(URI hub) {
    return new Caller(hub, "X-Nothing", "at all");
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> file(String content) {
    return send(
        request("/api/v1/transmissions")
            .header("Content-Type", "application/edi-x12")
            .header("X-File-Name", "orders.edi")
            .POST(HttpRequest.BodyPublishers.ofString(content)));
  }

  public HttpResponse<String> file(String name, byte[] content) {
    return send(
        request("/api/v1/transmissions")
            .header("Content-Type", "application/octet-stream")
            .header("X-File-Name", name)
            .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(hub.resolve(path)).header(header, value);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}
