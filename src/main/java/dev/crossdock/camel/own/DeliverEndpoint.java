package dev.crossdock.camel.own;

import dev.crossdock.diagnostics.Nearest;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.DefaultEndpoint;

/**
 * Makes the deliveries of a target, one an exchange: {@code from: crossdock:deliver} with {@code
 * target: erp-orders}. A normal end is delivered; what is thrown says otherwise, see {@code
 * dev.crossdock.route}.
 */
@UriEndpoint(
    firstVersion = "1.0",
    scheme = "crossdock",
    title = "Crossdock deliver",
    syntax = "crossdock:deliver",
    consumerOnly = true,
    remote = false)
public final class DeliverEndpoint extends DefaultEndpoint
    implements CrossdockComponent.Checked, MultipleConsumersSupport {

  @UriParam(description = "The target, one with the template deliver-to-route")
  @Metadata(required = true)
  private String target = "";

  private final HubAccess hub;
  private final OpenTargets targets;

  DeliverEndpoint(String uri, CrossdockComponent component, HubAccess hub, OpenTargets targets) {
    super(uri, component);
    this.hub = hub;
    this.targets = targets;
  }

  @Override
  public void check() {
    var known = hub.targets();
    if (!known.contains(target)) {
      throw new IllegalArgumentException(
          target.isEmpty()
              ? "crossdock:deliver needs the parameter target, such as erp-orders."
              : "There is no target '%s' with the template deliver-to-route.%s"
                  .formatted(target, Nearest.to(target, known)));
    }
  }

  /** A target has one route; {@link OpenTargets} says so in words. */
  @Override
  public boolean isMultipleConsumersSupported() {
    return true;
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException(
        "crossdock:deliver is where a route starts; nothing is sent to it.");
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    var consumer = new DeliverConsumer(this, processor, targets);
    configureConsumer(consumer);
    return consumer;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }
}
