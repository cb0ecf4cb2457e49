package dev.crossdock.api.web;

import dev.crossdock.api.Problem;
import dev.crossdock.api.ProblemAnswer;
import dev.crossdock.diagnostics.ApiCode;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Metrics name partners and targets: they ask for the token that is configured, and once the
 * management port is open beyond loopback nobody gets them without one. Health says up or down and
 * stays open, for those who watch over processes.
 */
@ApplicationScoped
public class MetricsLogin {
  private static final String HEALTH = "/observe/health";
  private static final String BEARER = "Bearer ";

  private final boolean asks;
  private final Optional<String> token;

  @Inject
  MetricsLogin(
      @ConfigProperty(name = "quarkus.management.host", defaultValue = "127.0.0.1") String host,
      @ConfigProperty(name = "crossdock.management.token") Optional<String> token) {
    this.asks = asks(host, token);
    this.token = token;
  }

  void register(@Observes ManagementInterface management) {
    if (asks) {
      management.router().route().order(Integer.MIN_VALUE + 1).handler(this::check);
    }
  }

  private void check(RoutingContext context) {
    var path = String.valueOf(context.request().path());
    if (path.equals(HEALTH) || path.startsWith(HEALTH + '/') || isKnown(context)) {
      context.next();
      return;
    }
    context.response().putHeader("WWW-Authenticate", "Bearer");
    var detail = "Show crossdock.management.token as Bearer; without one nobody gets in.";
    ProblemAnswer.send(
        context.response(), Problem.of(ApiCode.LOGIN_NEEDED, 401, detail, path), null);
  }

  private boolean isKnown(RoutingContext context) {
    var shown = context.request().getHeader("Authorization");
    return token.isPresent()
        && shown != null
        && shown.startsWith(BEARER)
        && MessageDigest.isEqual(
            shown.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
            token.get().getBytes(StandardCharsets.UTF_8));
  }

  static boolean asks(String host, Optional<String> token) {
    return token.isPresent() || !isLoopback(host);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
