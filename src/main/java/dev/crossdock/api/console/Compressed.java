package dev.crossdock.api.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Scripts and styles as the build compressed them, for browsers that take them so: all of them. */
final class Compressed {
  private static final String FOLDER = "/META-INF/resources";

  private Compressed() {}

  static void serve(RoutingContext context) {
    String path = context.normalizedPath();
    byte[] bytes = takesGzip(context) ? read(FOLDER + path + ".gz") : null;
    if (bytes == null) {
      context.next();
      return;
    }
    context
        .response()
        .putHeader("Content-Type", path.endsWith(".css") ? "text/css" : "text/javascript")
        .putHeader("Content-Encoding", "gzip")
        .putHeader("Vary", "Accept-Encoding")
        .end(Buffer.buffer(bytes));
  }

  private static boolean takesGzip(RoutingContext context) {
    String accepted = context.request().getHeader("Accept-Encoding");
    return accepted != null && accepted.contains("gzip");
  }

  private static byte @Nullable [] read(String resource) {
    try (InputStream in = Compressed.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }
}
