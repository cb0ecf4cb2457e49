package dev.crossdock.api.web;

import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Headers of every answer: what a browser may keep, load, frame and tell other sites. */
@ApplicationScoped
public class ResponseHeaders {
  /** Before the guard, so that what it refuses has them too. */
  private static final int FIRST = 1100;

  private static final String PAGES = "/hawtio";

  private static final String PAGE_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self' data:; worker-src 'self' blob:; object-src 'none';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

  /** Names that hold a hash of the content. */
  private static final Pattern HASHED = Pattern.compile(".*-[A-Z0-9]{8}\\.[a-z0-9]+");

  /** Files of the console; what is below it without an ending is a page or an answer. */
  private static final Pattern FILE = Pattern.compile("/hawtio/(?!jolokia).*\\.[a-z0-9]+");

  void register(@Observes Filters filters) {
    filters.register(ResponseHeaders::add, FIRST);
  }

  void register(@Observes ManagementInterface management) {
    management.router().route().order(Integer.MIN_VALUE).handler(ResponseHeaders::add);
  }

  private static void add(RoutingContext context) {
    var path = String.valueOf(context.request().path());
    context.addHeadersEndHandler(done -> set(context.response().headers(), path));
    context.next();
  }

  private static void set(MultiMap headers, String path) {
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Content-Security-Policy", path.startsWith(PAGES) ? PAGE_POLICY : DATA_POLICY);
    headers.set("Cache-Control", caching(path));
  }

  private static String caching(String path) {
    if (HASHED.matcher(path).matches()) {
      return "public, max-age=31536000, immutable";
    }
    return FILE.matcher(path).matches() ? "no-cache" : "no-store";
  }
}
