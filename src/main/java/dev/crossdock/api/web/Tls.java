package dev.crossdock.api.web;

import dev.crossdock.api.Problem;
import dev.crossdock.api.ProblemAnswer;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.login.CliToken;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps to HTTPS where there is a certificate: pages asked for in plain are sent there, everything
 * else is refused, and browsers are told to remember. Only the command line of this machine, which
 * shows the hub's own token, goes on in plain.
 */
@ApplicationScoped
public class Tls implements HttpServerOptionsCustomizer {
  /** Behind the headers and the guard, before the login. */
  private static final int AFTER_GUARD = 950;

  private static final String REMEMBER = "max-age=31536000";

  private final Provider<CliToken> token;
  private final boolean behindTls;
  private volatile boolean certificate;

  @Inject
  Tls(
      Provider<CliToken> token,
      @ConfigProperty(name = "crossdock.http.behind-tls", defaultValue = "false")
          boolean behindTls) {
    this.token = token;
    this.behindTls = behindTls;
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    certificate = options.getKeyCertOptions() != null; // without one nobody listens
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_GUARD);
  }

  /** Whether the browser at the other end speaks HTTPS: to us, or to the proxy before us. */
  public boolean isSecure(HttpServerRequest request) {
    return behindTls || request.isSSL() || "https".equals(request.scheme());
  }

  private void check(RoutingContext context) {
    var request = context.request();
    if (isSecure(request)) {
      context.response().putHeader("Strict-Transport-Security", REMEMBER);
      context.next();
    } else if (!certificate || isCommandLine(request)) {
      context.next();
    } else if (isPage(request)) {
      context
          .response()
          .setStatusCode(308)
          .putHeader("Location", "https://" + host(request) + request.uri())
          .end();
    } else {
      context.response().putHeader("Connection", "close");
      ProblemAnswer.send(
          context.response(),
          Problem.of(ApiCode.HTTPS_NEEDED, 403, ApiCode.HTTPS_NEEDED.title(), request.path()),
          null);
    }
  }

  private static boolean isPage(HttpServerRequest request) {
    var path = String.valueOf(request.path());
    return (HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method()))
        && (path.equals("/") || path.equals("/hawtio") || path.startsWith("/hawtio/"))
        && !path.startsWith("/hawtio/jolokia");
  }

  private boolean isCommandLine(HttpServerRequest request) {
    var shown = request.getHeader(CliToken.HEADER);
    var authorization = request.getHeader("Authorization");
    if (shown == null && authorization != null && authorization.startsWith("Bearer ")) {
      shown = authorization.substring("Bearer ".length());
    }
    return shown != null && isLoopback(request) && token.get().matches(shown);
  }

  private static boolean isLoopback(HttpServerRequest request) {
    var remote = request.remoteAddress();
    try {
      return remote != null
          && remote.hostAddress() != null
          && InetAddress.getByName(remote.hostAddress()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String host(HttpServerRequest request) {
    var authority = request.authority();
    var host = authority == null ? "localhost" : authority.host();
    var port = port();
    return port == 443 ? host : host + ':' + port;
  }

  private static int port() {
    var actual = System.getProperty("quarkus.http.ssl-port");
    return actual != null
        ? Integer.parseInt(actual)
        : ConfigProvider.getConfig()
            .getOptionalValue("quarkus.http.ssl-port", Integer.class)
            .orElse(8443);
  }
}
