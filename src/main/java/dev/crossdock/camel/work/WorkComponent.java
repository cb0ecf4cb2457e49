package dev.crossdock.camel.work;

import dev.crossdock.stage.Signals;
import dev.crossdock.stage.StageRun;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The component behind {@code work:<stage>}; it needs the stages and what wakes them. */
public final class WorkComponent extends DefaultComponent {
  private final Signals signals;
  private final Map<String, StageRun<?>> stages;

  public WorkComponent(Signals signals, Collection<StageRun<?>> stages) {
    this.signals = signals;
    this.stages = stages.stream().collect(Collectors.toMap(StageRun::name, Function.identity()));
  }

  @Override
  protected Endpoint createEndpoint(String uri, String stage, Map<String, Object> parameters)
      throws Exception {
    var endpoint = new WorkEndpoint(uri, this, stage, signals, stages.get(stage));
    setProperties(endpoint, parameters);
    return endpoint;
  }
}
