package dev.crossdock.camel.channel;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.DefaultEndpoint;

/**
 * One partner's channel: {@code channel:sftp?partner=acme&channel=sftp}. An exchange holds an
 * {@link Arriving}; its route answers with the transmission number, and only then the sender is
 * told yes.
 */
@UriEndpoint(
    firstVersion = "1.0",
    scheme = "channel",
    title = "Channel",
    syntax = "channel:kind",
    consumerOnly = true,
    remote = false)
public final class ChannelEndpoint extends DefaultEndpoint {

  @UriParam(description = "Id of the partner")
  private String partner = "";

  @UriParam(description = "Name of the partner's channel")
  private String channel = "";

  private final OpenChannels channels;

  ChannelEndpoint(String uri, ChannelComponent component, OpenChannels channels) {
    super(uri, component);
    this.channels = channels;
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException(
        "channel: is where a route starts; nothing is sent to it");
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    var consumer = new ChannelConsumer(this, processor, channels);
    configureConsumer(consumer);
    return consumer;
  }

  String key() {
    return OpenChannels.key(partner, channel);
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }

  public String getChannel() {
    return channel;
  }

  public void setChannel(String channel) {
    this.channel = channel;
  }
}
