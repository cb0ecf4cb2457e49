package dev.crossdock.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.api.HubForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class JolokiaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String CONTEXT =
      "org.apache.camel:context=crossdock,type=context,name=\"crossdock\"";

  private static final String ROUTE =
      "org.apache.camel:context=crossdock,type=routes,name=\"deliver-sweep\"";

  @TestHTTPResource("/hawtio/jolokia")
  @SuppressWarnings("NullAway.Init")
  URI jolokia;

  @Test
  void viewersSeeRoutesAndOperatorsStopAndStartThem() throws Exception {
    assertThat(exec("viewer", CONTEXT, "dumpRoutesAsXml()").get("value").asText())
        .contains("<routes");
    assertThat(exec("viewer", ROUTE, "stop()").get("status").asInt()).isEqualTo(403);
    assertThat(read("viewer", ROUTE, "State").get("value").asText()).isEqualTo("Started");

    assertThat(exec("operator", ROUTE, "stop()").get("status").asInt()).isEqualTo(200);
    assertThat(read("viewer", ROUTE, "State").get("value").asText()).isEqualTo("Stopped");
    assertThat(exec("operator", ROUTE, "start()").get("status").asInt()).isEqualTo(200);
    assertThat(read("viewer", ROUTE, "State").get("value").asText()).isEqualTo("Started");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"java.lang:type=Memory|gc()", CONTEXT + "|stop()", CONTEXT + "|componentNames()"})
  void notEvenAnAdminRunsAnythingElse(String mbean, String operation) throws Exception {
    assertThat(exec("admin", mbean, operation).get("status").asInt()).isEqualTo(403);
  }

  @Test
  void nothingIsWrittenAndSecretsAreNotRead() throws Exception {
    var write =
        Map.of(
            "type",
            "write",
            "mbean",
            "java.lang:type=Memory",
            "attribute",
            "Verbose",
            "value",
            true);
    assertThat(ask("admin", write).get("status").asInt()).isEqualTo(403);
    assertThat(read("admin", "java.lang:type=Runtime", "SystemProperties").get("status").asInt())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hawtio/jolokia", "/hawtio/jolokia/version", "/hawtio/jolokia/list"})
  void whoIsNotLoggedInGetsNothing(String path) throws Exception {
    var request = HttpRequest.newBuilder(jolokia.resolve(path)).build();
    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @Test
  void pagesOfOtherSitesGetNothing() throws Exception {
    var request = request("admin").header("Origin", "http://evil.example").build();
    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "HEAD"})
  void onlyGetAndPostAreTaken(String method) throws Exception {
    var body = HttpRequest.BodyPublishers.noBody();
    var request = request("admin").method(method, body).build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().map()).doesNotContainKey("Allow");
  }

  @Test
  void noHeaderLetsOtherSitesReadAnAnswer() throws Exception {
    var own = jolokia.getScheme() + "://" + jolokia.getAuthority();
    var request = request("viewer").header("Origin", own).build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void questionsAreLimitedInNumberAndSize() throws Exception {
    var question = "{\"type\":\"version\"}";
    assertThat(bulk(question, 50).statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(bulk(question, 50).body())).hasSize(50);
    var many = bulk(question, 51);
    assertThat(many.statusCode()).isEqualTo(413);
    assertThat(JSON.readTree(many.body()).get("code").asText()).isEqualTo("request-too-large");
    assertThat(post("{\"type\":\"version\",\"x\":\"" + "x".repeat(1 << 20) + "\"}").statusCode())
        .isEqualTo(413);
    assertThat(post("[".repeat(10_000)).statusCode()).isEqualTo(400);
    assertThat(post("version").statusCode()).isEqualTo(400);
  }

  @Test
  void answersAreLimitedInSize() throws Exception {
    var list =
        HTTP.send(
            request("viewer").uri(URI.create(jolokia + "/list")).build(), BodyHandlers.ofString());
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body().length()).isBetween(100_000, JolokiaServlet.MAX_ANSWER);
    var all = bulk("{\"type\":\"list\"}", 50);
    assertThat(all.statusCode()).isEqualTo(413);
    assertThat(all.body()).hasSizeLessThan(1_000);
    var everything =
        "{\"type\":\"read\",\"mbean\":\"java.lang:*\",\"config\":{\"maxDepth\":0,\"maxObjects\":0,"
            + "\"maxCollectionSize\":0}}";
    assertThat(bulk(everything, 50).body().length()).isBetween(1_000, JolokiaServlet.MAX_ANSWER);
  }

  private HttpResponse<String> bulk(String question, int times) throws Exception {
    return post("[" + String.join(",", Collections.nCopies(times, question)) + "]");
  }

  private HttpResponse<String> post(String body) throws Exception {
    return HTTP.send(
        request("viewer").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private JsonNode read(String user, String mbean, String attribute) throws Exception {
    return ask(user, Map.of("type", "read", "mbean", mbean, "attribute", attribute));
  }

  private JsonNode exec(String user, String mbean, String operation) throws Exception {
    return ask(user, Map.of("type", "exec", "mbean", mbean, "operation", operation));
  }

  private JsonNode ask(String user, Map<String, ?> question)
      throws IOException, InterruptedException {
    var body = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(question));
    HttpResponse<String> answer =
        HTTP.send(request(user).POST(body).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String user) {
    var login = (user + ":" + HubForTests.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(jolokia)
        .header("Content-Type", "application/json")
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }
}
