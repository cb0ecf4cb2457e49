package dev.crossdock.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.api.Caller;
import dev.crossdock.api.HubForTests;
import dev.crossdock.login.Role;
import dev.crossdock.login.Users;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class LoginTest {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final String PASSWORD = "a password of its own";

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject Users users;

  private String name = "";

  @BeforeEach
  void somebody() {
    name = "u" + UUID.randomUUID();
    users.add(name, Set.of(Role.OPERATOR), PASSWORD.toCharArray());
  }

  @Test
  void aSessionIsTheBrowsersOnlyAndEndsAtLogout() throws Exception {
    var answer = logIn(PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .containsIgnoringCase("; HttpOnly")
        .contains("SameSite=Strict", "Path=/")
        .doesNotContain("Secure");
    var cookie = cookie(answer);
    assertThat(status("/api/v1/me", cookie)).isEqualTo(200);
    assertThat(get("/hawtio/user", cookie).body()).contains(name);

    assertThat(status("/hawtio/auth/logout", cookie)).isEqualTo(302);
    assertThat(status("/api/v1/me", cookie)).isEqualTo(401);
    assertThat(status("/hawtio/user", cookie)).isEqualTo(401);
  }

  @Test
  void logoutWithoutASessionIsNoFailure() throws Exception {
    assertThat(status("/hawtio/auth/logout", "x=y")).isEqualTo(302);
    assertThat(status("/hawtio/auth/logout", "crossdock-session=never")).isEqualTo(302);
  }

  @Test
  void aChangedPasswordOtherRolesAndAnotherUserOfTheNameEndSessions() throws Exception {
    var first = cookie(logIn(PASSWORD));
    users.password(name, PASSWORD.toCharArray());
    assertThat(status("/api/v1/me", first)).isEqualTo(401);

    var second = cookie(logIn(PASSWORD));
    users.roles(name, Set.of(Role.VIEWER));
    assertThat(status("/api/v1/me", second)).isEqualTo(401);

    var third = cookie(logIn(PASSWORD));
    users.remove(name);
    users.add(name, Set.of(Role.OPERATOR), PASSWORD.toCharArray());
    assertThat(status("/api/v1/me", third)).isEqualTo(401);
  }

  @Test
  void guessesSideBySideAreCountedBeforeTheyAreLookedAt() {
    var statuses = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (int i = 0; i < 40; i++) {
      statuses.add(HTTP.sendAsync(basic("wrong " + i), BodyHandlers.ofString()));
    }
    var answers = statuses.stream().map(CompletableFuture::join).toList();
    assertThat(answers).filteredOn(a -> a.statusCode() == 401).hasSizeLessThanOrEqualTo(5);
    assertThat(answers)
        .filteredOn(a -> a.statusCode() != 401)
        .hasSizeGreaterThanOrEqualTo(35)
        .allSatisfy(
            a -> {
              assertThat(a.statusCode()).isEqualTo(429);
              assertThat(a.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d*");
              assertThat(Caller.json(a).get("code").asText()).isEqualTo("too-many-logins");
            });
  }

  @Test
  void theLoginPageIsToldToWaitToo() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(logIn("wrong").statusCode()).isEqualTo(401);
    }
    var answer = logIn(PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Basic !!!", "Basic eA==", "Digest x", "Basic Og=="})
  void whatIsNoLoginIsRefusedAsSuch(String authorization) throws Exception {
    var request =
        HttpRequest.newBuilder(hub.resolve("/api/v1/me"))
            .header("Authorization", authorization)
            .build();
    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "j_username=a", "j_password=b", "a=b&c", "%"})
  void aFormWithoutNameAndPasswordIsMalformed(String form) throws Exception {
    assertThat(post(form).statusCode()).isEqualTo(400);
  }

  @Test
  void aFormIsSmall() throws Exception {
    var form = "j_username=a&j_password=" + "b".repeat(100_000);
    assertThat(post(form).statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> logIn(String password) throws Exception {
    return post("j_username=" + name + "&j_password=" + password.replace(' ', '+'));
  }

  private HttpResponse<String> post(String form) throws Exception {
    var request =
        HttpRequest.newBuilder(hub.resolve("/j_security_check"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private HttpRequest basic(String password) {
    var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(hub.resolve("/api/v1/me"))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
        .build();
  }

  private static String cookie(HttpResponse<String> answer) {
    var set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  private int status(String path, String cookie) throws Exception {
    return get(path, cookie).statusCode();
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(hub.resolve(path)).header("Cookie", cookie).build();
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
