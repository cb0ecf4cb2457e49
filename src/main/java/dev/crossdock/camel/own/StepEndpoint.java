package dev.crossdock.camel.own;

import dev.crossdock.diagnostics.Nearest;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.DefaultEndpoint;

/**
 * Takes documents through a step, one an exchange: {@code from: crossdock:step} with {@code name:
 * enrich-price}. The body is canonical JSON; what the body is at the end is what the document says
 * from then on.
 */
@UriEndpoint(
    firstVersion = "1.0",
    scheme = "crossdock",
    title = "Crossdock step",
    syntax = "crossdock:step",
    consumerOnly = true,
    remote = false)
public final class StepEndpoint extends DefaultEndpoint implements CrossdockComponent.Checked {

  @UriParam(description = "The step, one of company.yaml")
  @Metadata(required = true)
  private String name = "";

  @UriParam(
      description = "Whether the body at the end is the document; false for a step that only looks",
      defaultValue = "true")
  private boolean changes = true;

  private final HubAccess hub;

  StepEndpoint(String uri, CrossdockComponent component, HubAccess hub) {
    super(uri, component);
    this.hub = hub;
  }

  @Override
  public void check() {
    var known = hub.steps();
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          name.isEmpty()
              ? "crossdock:step needs the parameter name, such as enrich-price."
              : "There is no step '%s' in company.yaml.%s"
                  .formatted(name, Nearest.to(name, known)));
    }
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException(
        "crossdock:step is where a route starts; nothing is sent to it.");
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    var consumer = new StepConsumer(this, processor, hub);
    configureConsumer(consumer);
    return consumer;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isChanges() {
    return changes;
  }

  public void setChanges(boolean changes) {
    this.changes = changes;
  }
}
