package dev.crossdock.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.api.Caller;
import dev.crossdock.api.HubForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ResponseHeadersTest {
  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @ParameterizedTest
  @CsvSource({
    "/api/v1/me, 200, no-store",
    "/api/v1/documents, 200, no-store",
    "/api/v1/documents/x, 404, no-store",
    "/api/v1/none, 404, no-store",
    "/api/v1/documents?key=%00, 400, no-store",
    "/q/openapi, 200, no-store",
    "/hawtio/jolokia/version, 200, no-store",
    "/hawtio/user, 200, no-store",
    "/hawtio/login, 200, no-cache",
    "/hawtio/index.html, 200, no-cache",
  })
  void everyAnswerTellsTheBrowserWhatItMayDo(String path, int status, String caching) {
    var answer = Caller.person(hub, "viewer", HubForTests.PASSWORD).get(path);
    var headers = answer.headers();
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(headers.allValues("Cache-Control")).containsExactly(caching);
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src", "frame-ancestors 'none'");
  }
}
