package dev.crossdock.camel.door;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The component behind {@code door:<kind>}. */
public final class DoorComponent extends DefaultComponent {

  private final Doors doors;

  public DoorComponent(Doors doors) {
    this.doors = doors;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String kind, Map<String, Object> parameters)
      throws Exception {
    var endpoint = new DoorEndpoint(uri, this, doors);
    setProperties(endpoint, parameters);
    return endpoint;
  }
}
