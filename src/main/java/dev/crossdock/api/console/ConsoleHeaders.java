package dev.crossdock.api.console;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Headers of everything below {@code /hawtio}: what a browser may keep, load and frame. */
final class ConsoleHeaders {
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self' data:; worker-src 'self' blob:; object-src 'none';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  /** Names that hold a hash of the content. */
  private static final Pattern HASHED = Pattern.compile(".*-[A-Z0-9]{8}\\.[a-z0-9]+");

  private ConsoleHeaders() {}

  static void add(RoutingContext context) {
    String caching =
        HASHED.matcher(context.normalizedPath()).matches()
            ? "public, max-age=31536000, immutable"
            : "no-cache";
    context.addHeadersEndHandler(
        done -> {
          MultiMap headers = context.response().headers();
          headers.set("Cache-Control", caching);
          headers.set("Content-Security-Policy", POLICY);
          headers.set("X-Content-Type-Options", "nosniff");
          headers.set("Referrer-Policy", "same-origin");
        });
    context.next();
  }
}
