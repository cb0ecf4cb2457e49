package dev.crossdock.api.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites' pages from acting with the session of somebody who is logged in here: a
 * request that may change something and names an origin must name ours. Programs send none.
 */
@ApplicationScoped
public class SameOrigin {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final int BEFORE_EVERYTHING = 500;

  void register(@Observes Filters filters) {
    filters.register(SameOrigin::check, BEFORE_EVERYTHING);
  }

  private static void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean jolokia = context.normalizedPath().startsWith("/hawtio/jolokia");
    if ((jolokia || !SAFE.contains(request.method()))
        && !isOurs(request.getHeader("Origin"), request.authority())) {
      context.response().setStatusCode(403).end("This page belongs to another site.");
    } else {
      context.next();
    }
  }

  static boolean isOurs(@Nullable String origin, @Nullable HostAndPort self) {
    if (origin == null) {
      return true;
    }
    try {
      URI uri = URI.create(origin);
      int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
      return self != null
          && self.host().equalsIgnoreCase(uri.getHost())
          && (self.port() < 0 ? uri.getPort() < 0 : self.port() == port);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
