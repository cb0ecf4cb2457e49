package dev.crossdock.camel.own;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * The component {@code crossdock:}, the only way from routes of one's own into the hub: {@code
 * crossdock:receive} stores a transmission, {@code crossdock:deliver} makes the deliveries of a
 * target, {@code crossdock:step} takes documents through a step of their agreement.
 */
public final class CrossdockComponent extends DefaultComponent {

  private final HubAccess hub;
  private final OpenTargets targets;

  public CrossdockComponent(HubAccess hub, OpenTargets targets) {
    this.hub = hub;
    this.targets = targets;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String operation, Map<String, Object> parameters)
      throws Exception {
    Endpoint endpoint =
        switch (operation) {
          case "receive" -> new ReceiveEndpoint(uri, this, hub);
          case "deliver" -> new DeliverEndpoint(uri, this, hub, targets);
          case "step" -> new StepEndpoint(uri, this, hub);
          default ->
              throw new IllegalArgumentException(
                  ("There is no crossdock:%s; there are crossdock:receive, crossdock:deliver and"
                          + " crossdock:step.")
                      .formatted(operation));
        };
    setProperties(endpoint, parameters);
    return endpoint;
  }

  /** The parameters have their values only now. */
  @Override
  protected void afterConfiguration(
      String uri, String operation, Endpoint endpoint, Map<String, Object> parameters) {
    ((Checked) endpoint).check();
  }

  /** An endpoint that tells what it names and the hub does not have. */
  interface Checked {
    void check();
  }
}
