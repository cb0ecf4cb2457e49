package dev.crossdock.api.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.api.Caller;
import dev.crossdock.api.HubForTests;
import dev.crossdock.login.CliToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("own-hub")
@QuarkusTestResource(HubForTests.class)
@TestProfile(TlsTest.WithCertificate.class)
class TlsTest {
  private static final String SECRET = "changeit";

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI plain;

  @TestHTTPResource(tls = true)
  @SuppressWarnings("NullAway.Init")
  URI https;

  @ConfigProperty(name = "crossdock.data")
  @SuppressWarnings("NullAway.Init")
  Path data;

  @ConfigProperty(name = "quarkus.http.ssl.certificate.key-store-file")
  @SuppressWarnings("NullAway.Init")
  Path store;

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/me", "/q/openapi", "/hawtio/jolokia/version"})
  void plainIsRefusedWhateverItShows(String path) {
    var answer = Caller.partner(plain, HubForTests.ALDER_KEY).get(path);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Caller.json(answer).get("code").asText()).isEqualTo("https-needed");
    var person = Caller.person(plain, "admin", HubForTests.PASSWORD);
    assertThat(person.get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void pagesAreSentToHttps() {
    var answer = Caller.nobody(plain).get("/hawtio/cases?state=open");
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location"))
        .contains(https.resolve("/hawtio/cases?state=open").toString());
  }

  @Test
  void theCommandLineOfThisMachineGoesOn() throws IOException {
    var token = Files.readString(data.resolve(CliToken.FILE));
    assertThat(Caller.bearer(plain, token).get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(Caller.bearer(plain, token + "x").get("/api/v1/me").statusCode()).isEqualTo(403);
  }

  @Test
  void browsersRememberHttpsAndTheCookieIsSecure() throws Exception {
    var form = "j_username=viewer&j_password=" + HubForTests.PASSWORD.replace(' ', '+');
    var answer =
        send(
            HttpRequest.newBuilder(https.resolve("/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000");
    var page = send(HttpRequest.newBuilder(https.resolve("/hawtio/")).GET());
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  void headersThatDoNotEndAreNotWaitedForByHttpsEither() throws Exception {
    try (var socket = trusting().getSocketFactory().createSocket("127.0.0.1", https.getPort())) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write("GET /none HTTP/1.1\r\nHost: a\r\n\r\nGET /none HT".getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 401")
          .containsOnlyOnce("HTTP/1.1");
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(trusting())
        .build()
        .send(request.build(), BodyHandlers.ofString());
  }

  private SSLContext trusting() throws Exception {
    var keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** A hub with a certificate of its own making. */
  public static final class WithCertificate implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        var store = Files.createTempDirectory("crossdock-tls").resolve("hub.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made =
            new ProcessBuilder(
                    keytool,
                    "-genkeypair",
                    "-alias",
                    "hub",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1",
                    "-validity",
                    "2",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    SECRET)
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
        return Map.of(
            "quarkus.http.ssl.certificate.key-store-file",
            store.toString(),
            "quarkus.http.ssl.certificate.key-store-password",
            SECRET,
            "quarkus.http.test-ssl-port",
            "0",
            "crossdock.http.header-timeout",
            "PT3S");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
