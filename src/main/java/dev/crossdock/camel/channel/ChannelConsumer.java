package dev.crossdock.camel.channel;

import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Keeps the channel open while its route runs. */
final class ChannelConsumer extends DefaultConsumer {

  private final ChannelEndpoint channel;
  private final OpenChannels channels;

  ChannelConsumer(ChannelEndpoint channel, Processor processor, OpenChannels channels) {
    super(channel, processor);
    this.channel = channel;
    this.channels = channels;
  }

  ChannelEndpoint channel() {
    return channel;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    channels.opened(this);
  }

  @Override
  protected void doResume() {
    channels.opened(this);
  }

  @Override
  protected void doSuspend() {
    channels.closed(this);
  }

  @Override
  protected void doStop() throws Exception {
    channels.closed(this);
    super.doStop();
  }
}
