package dev.crossdock.api.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Closes connections to a port beyond the limits, before a byte of them is read, and has the others
 * decoded by a {@link TimedDecoder}. It stands in the pipeline of the listening channel, so that it
 * sees each connection as it is accepted.
 */
final class ConnectionLimit extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = Logger.getLogger(ConnectionLimit.class);
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final OpenConnections connections;
  private final HttpServerOptions options;
  private final Duration timeout;
  private Instant warned = Instant.EPOCH;

  ConnectionLimit(OpenConnections connections, HttpServerOptions options, Duration timeout) {
    this.connections = connections;
    this.options = options;
    this.timeout = timeout;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!(message instanceof Channel accepted) || accepted.remoteAddress() == null) {
      context.fireChannelRead(message);
      return;
    }
    var remote = accepted.remoteAddress();
    if (!connections.enter(remote)) {
      accepted.unsafe().closeForcibly();
      warn(String.valueOf(remote));
      return;
    }
    var unused = accepted.closeFuture().addListener(closed -> connections.leave(remote));
    accepted.pipeline().addLast(new Beginning());
    context.fireChannelRead(message);
  }

  /** Once a minute: whoever floods connections does not flood the log. */
  private void warn(String remote) {
    var now = Instant.now();
    if (warned.plus(SILENCE).isBefore(now)) {
      warned = now;
      LOG.warnf("too many HTTP connections; one from %s was closed, others may be too", remote);
    }
  }

  /** Runs the time of the first headers from the beginning, TLS included. */
  private final class Beginning extends ChannelInboundHandlerAdapter {

    /** Vert.x has put its handlers: those of HTTP, or those that decide on them. */
    @Override
    public void channelActive(ChannelHandlerContext context) {
      var deadline = new HeaderDeadline(context.channel(), timeout);
      deadline.start();
      context.pipeline().addLast(new Replacing(deadline));
      context.fireChannelActive();
      context.pipeline().remove(this);
    }
  }

  /** Puts the decoder in place as soon as Vert.x has put its own. */
  private final class Replacing extends ChannelInboundHandlerAdapter {
    private static final String DECODER = "httpDecoder";

    private final HeaderDeadline deadline;

    Replacing(HeaderDeadline deadline) {
      this.deadline = deadline;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
      replace(context);
    }

    /** Behind the handlers of TLS, which have put the decoder after this one by now. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (!replace(context)) {
        deadline.stop(); // HTTP/2 has no decoder of this kind
        context.pipeline().remove(this);
      }
      context.fireChannelRead(message);
    }

    private boolean replace(ChannelHandlerContext context) {
      var pipeline = context.pipeline();
      if (pipeline.get(DECODER) == null) {
        return false;
      }
      pipeline.replace(DECODER, DECODER, new TimedDecoder(options, deadline));
      pipeline.remove(this);
      return true;
    }
  }
}
