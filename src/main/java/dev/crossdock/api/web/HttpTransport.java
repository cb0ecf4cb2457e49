package dev.crossdock.api.web;

import io.netty.bootstrap.ServerBootstrap;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Puts a {@link ConnectionLimit} before every HTTP port, that of management too. Vert.x finds it by
 * META-INF/services.
 */
public final class HttpTransport extends JDKTransport implements VertxServiceProvider {
  private static final Logger LOG = Logger.getLogger(HttpTransport.class);

  @Override
  public void init(VertxBuilder builder) {
    if (builder.findTransport() instanceof JDKTransport) {
      var unused = builder.findTransport(this);
    } else {
      LOG.warn("a native transport has no limits of HTTP connections and headers");
    }
  }

  @Override
  public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
    super.configure(options, domainSocket, bootstrap);
    var config = ConfigProvider.getConfig();
    var connections =
        new OpenConnections(
            config.getValue("crossdock.http.max-connections", Integer.class),
            config.getValue("crossdock.http.max-connections-of-address", Integer.class));
    var timeout = config.getValue("crossdock.http.header-timeout", Duration.class);
    bootstrap.handler(new ConnectionLimit(connections, limits(config), timeout));
  }

  /** What Quarkus gives to its own servers; those at hand here have lost it. */
  private static HttpServerOptions limits(Config config) {
    return new HttpServerOptions()
        .setMaxInitialLineLength(
            config.getValue("quarkus.http.limits.max-initial-line-length", Integer.class))
        .setMaxHeaderSize(bytes(config, "quarkus.http.limits.max-header-size"))
        .setMaxChunkSize(bytes(config, "quarkus.http.limits.max-chunk-size"));
  }

  private static int bytes(Config config, String name) {
    return config.getValue(name, MemorySize.class).asBigInteger().intValueExact();
  }
}
