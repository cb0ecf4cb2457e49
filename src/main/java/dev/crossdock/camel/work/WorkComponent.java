package dev.crossdock.camel.work;

import dev.crossdock.intake.Signals;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The component behind {@code work:<stage>}; it needs the {@link Signals} that wake its stages. */
public final class WorkComponent extends DefaultComponent {
  private final Signals signals;

  public WorkComponent(Signals signals) {
    this.signals = signals;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String stage, Map<String, Object> parameters)
      throws Exception {
    var endpoint = new WorkEndpoint(uri, this, stage, signals);
    setProperties(endpoint, parameters);
    return endpoint;
  }
}
