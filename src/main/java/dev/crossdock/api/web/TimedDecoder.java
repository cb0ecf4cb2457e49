package dev.crossdock.api.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/** Decodes HTTP/1 and runs the time of headers that arrive in part; a body may be slow. */
final class TimedDecoder extends VertxHttpRequestDecoder {
  private final HeaderDeadline deadline;
  private boolean inBody;

  TimedDecoder(HttpServerOptions options, HeaderDeadline deadline) {
    super(options);
    this.deadline = deadline;
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    deadline.stop();
    super.channelInactive(context);
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Exception {
    int before = out.size();
    super.decode(context, in, out);
    for (int i = before; i < out.size(); i++) {
      if (out.get(i) instanceof HttpRequest) {
        deadline.stop();
        inBody = true;
      }
      if (out.get(i) instanceof LastHttpContent) {
        inBody = false;
      }
    }
    if (!inBody && out.size() == before) {
      deadline.start();
    }
  }
}
