package dev.crossdock.camel.channel;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The component behind {@code channel:<kind>}. */
public final class ChannelComponent extends DefaultComponent {

  private final OpenChannels channels;

  public ChannelComponent(OpenChannels channels) {
    this.channels = channels;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String kind, Map<String, Object> parameters)
      throws Exception {
    var endpoint = new ChannelEndpoint(uri, this, channels);
    setProperties(endpoint, parameters);
    return endpoint;
  }
}
