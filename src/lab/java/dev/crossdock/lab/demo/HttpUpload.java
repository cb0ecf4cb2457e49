package dev.crossdock.lab.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A partner that posts its files, with its API key. */
final class HttpUpload {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String apiKey;

  HttpUpload(String hub, String apiKey) {
    this.address = URI.create(hub + "/api/v1/transmissions");
    this.apiKey = apiKey;
  }

  /** Posts a file and answers its transmission number. */
  long post(String name, byte[] bytes) throws IOException, InterruptedException, DemoFailure {
    var request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + apiKey)
            .header("Content-Type", "application/octet-stream")
            .header("X-File-Name", name)
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 202) {
      throw new DemoFailure(
          "The hub does not take %s over HTTP: status %d.".formatted(name, answer.statusCode()));
    }
    return new ObjectMapper().readTree(answer.body()).path("transmission").asLong();
  }
}
