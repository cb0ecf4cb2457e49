package dev.crossdock.cli.online;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.login.CliToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** Asks the hub that runs on a data folder, with the token that lies there. Thread-safe. */
public final class HubClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As the API reads it. */
  private static final String ACCOUNT = "X-Crossdock-Account";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HubFile hub;
  private final String authorization;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private HubClient(HubFile hub, String authorization, String token) {
    this.hub = hub;
    this.authorization = authorization;
    this.token = token;
  }

  /** A client of the hub that runs on this data folder. */
  public static HubClient open(Path data) throws HubProblem {
    var hub =
        HubFile.of(data)
            .orElseThrow(
                () ->
                    new HubProblem(
                        "No hub runs on "
                            + data.toAbsolutePath().normalize()
                            + ". Start it with `crossdock start`, or name its folder with"
                            + " --data."));
    try {
      var token = Files.readString(data.resolve(CliToken.FILE)).strip();
      return new HubClient(hub, "Bearer " + token, token);
    } catch (IOException e) {
      throw new HubProblem(
          data.resolve("cli.token")
              + " can't be read. Run this as the user that runs the hub (process "
              + hub.pid()
              + ").");
    }
  }

  /** The same in the name of a person, who has a password for the hub. */
  public HubClient as(String user, char[] password) {
    var pair = (user + ':' + new String(password)).getBytes(StandardCharsets.UTF_8);
    return new HubClient(hub, "Basic " + Base64.getEncoder().encodeToString(pair), token);
  }

  /** Where the hub listens. */
  public HubFile hub() {
    return hub;
  }

  /** What the hub answers to GET. */
  public JsonNode get(String path) throws HubProblem {
    return json(send(request(path).GET().build(), BodyHandlers.ofByteArray()));
  }

  /** The bytes that the hub answers to GET. */
  public byte[] bytes(String path) throws HubProblem {
    var request = request(path).setHeader("Accept", "*/*").GET().build();
    return send(request, BodyHandlers.ofByteArray()).body();
  }

  /** Writes what the hub answers to GET into a file, in place of what is there. */
  public void download(String path, Path file) throws HubProblem {
    var request = request(path).setHeader("Accept", "application/octet-stream").GET().build();
    try {
      var answer =
          http.send(
              request,
              info ->
                  info.statusCode() < 400
                      ? BodySubscribers.mapping(
                          BodySubscribers.ofFile(file, CREATE, WRITE, TRUNCATE_EXISTING),
                          f -> new byte[0])
                      : BodySubscribers.ofByteArray());
      if (answer.statusCode() >= 400) {
        throw no(answer);
      }
    } catch (IOException e) {
      throw silent(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubProblem("Interrupted.");
    }
  }

  /** What the hub answers to POST of this object. */
  public JsonNode post(String path, Object body) throws HubProblem {
    try {
      var content = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
      var request = request(path).header("Content-Type", "application/json").POST(content).build();
      return json(send(request, BodyHandlers.ofByteArray()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(hub.url() + path))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header(ACCOUNT, account())
        .header("Authorization", authorization)
        .header(CliToken.HEADER, token);
  }

  /** Who runs this, for the audit log; only what a header can hold. */
  private static String account() {
    return System.getProperty("user.name", "unknown").replaceAll("[^!-~]", "?");
  }

  private HttpResponse<byte[]> send(HttpRequest request, HttpResponse.BodyHandler<byte[]> handler)
      throws HubProblem {
    try {
      var answer = http.send(request, handler);
      if (answer.statusCode() >= 400) {
        throw no(answer);
      }
      return answer;
    } catch (IOException e) {
      throw silent(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubProblem("Interrupted.");
    }
  }

  private HubProblem silent(IOException e) {
    return new HubProblem(
        "The hub at %s does not answer (%s). Its log says why; is it starting or stopping?"
            .formatted(hub.url(), e.getMessage() == null ? e.toString() : e.getMessage()));
  }

  private HubProblem no(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status == 429) {
      return new HubProblem(status, words(status, answer.body()));
    }
    if (status == 401 && authorization.startsWith("Basic ")) {
      return new HubProblem(status, "The hub knows no such user with this password.");
    }
    if (status == 401) {
      return new HubProblem(
          status,
          "The hub does not take the token in %s. It is new at every start: is this the folder of"
                  .formatted(hub.data().resolve("cli.token"))
              + " the hub that runs now?");
    }
    return new HubProblem(status, words(status, answer.body()));
  }

  private static String words(int status, byte[] body) {
    try {
      var problem = JSON.readTree(body);
      if (problem != null && problem.hasNonNull("detail")) {
        var next = problem.path("next").asText("");
        return problem.path("detail").asText() + (next.isEmpty() ? "" : " " + next);
      }
    } catch (IOException e) {
      // not JSON: the status alone tells
    }
    return "The hub answers with HTTP status " + status + ".";
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws HubProblem {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new HubProblem("The hub's answer is not JSON: " + e.getMessage());
    }
  }
}
