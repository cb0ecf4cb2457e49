package dev.crossdock.camel;

import dev.crossdock.cases.PendingEvents;
import org.apache.camel.ProducerTemplate;

/** The steps of the routes that exception events take. Each answers how much it did. */
public final class CaseSteps {
  private static final int BATCH = 100;

  private final PendingEvents events;
  private final ProducerTemplate camel;

  public CaseSteps(PendingEvents events, ProducerTemplate camel) {
    this.events = events;
    this.camel = camel;
  }

  /** Applies the events that wait to the cases. */
  public int apply() {
    return events.apply(BATCH);
  }

  /** Sends the events that are to be published to this endpoint, as CloudEvents. */
  public int publish(String endpoint) {
    return events.publish(BATCH, batch -> batch.forEach(e -> camel.sendBody(endpoint, e)));
  }
}
