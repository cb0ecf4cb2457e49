package dev.crossdock.api.web;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes a connection whose headers are not complete in time. Used by its event loop only. */
final class HeaderDeadline {
  private final Channel channel;
  private final Duration timeout;
  private @Nullable Future<?> running;

  HeaderDeadline(Channel channel, Duration timeout) {
    this.channel = channel;
    this.timeout = timeout;
  }

  /** Starts the time; once it runs it goes on running. */
  void start() {
    if (running == null) {
      running =
          channel.eventLoop().schedule(this::expire, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Stops it: the headers are complete, or the connection is closed. */
  void stop() {
    if (running != null) {
      running.cancel(false);
      running = null;
    }
  }

  private void expire() {
    running = null;
    if (channel.config().isAutoRead()) {
      var unused = channel.close();
    } else if (channel.isOpen()) {
      start(); // it is the hub that does not read on, as answers before are due
    }
  }
}
