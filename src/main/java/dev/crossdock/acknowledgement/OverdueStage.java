package dev.crossdock.acknowledgement;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.stage.Stage;
import dev.crossdock.store.Sent;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The stage {@code overdue}: takes interchanges that a partner did not acknowledge in time. */
public final class OverdueStage implements Stage<OverdueBatch> {

  private static final Logger LOG = Logger.getLogger(OverdueStage.class.getName());

  private final Sent sent;
  private final ExceptionEvents events;
  private final Clock clock;

  public OverdueStage(Sent sent, ExceptionEvents events, Clock clock) {
    this.sent = sent;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "overdue";
  }

  @Override
  public OverdueBatch claim(int most) {
    return new OverdueBatch(sent.takeOverdue(most));
  }

  /** Takes it once more, unless somebody has meanwhile, so that others get their turn. */
  @Override
  public void giveUp(OverdueBatch failed, RuntimeException failure) {
    for (var interchange : sent.takeOverdue(failed.items())) {
      LOG.log(Level.SEVERE, "No case for overdue interchange " + interchange.id(), failure);
      events.raise(
          ExceptionEvent.technical(
              clock.instant(),
              "acknowledge",
              About.place(interchange.transmission().value(), 1, 0)
                  .of(interchange.partner(), interchange.usage().id())
                  .document(interchange.id(), "acknowledgement", null),
              HubCode.HUB_FAILED,
              "Its overdue acknowledgement got no case of its own: " + failure));
    }
  }
}
