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
