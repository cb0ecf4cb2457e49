package dev.crossdock.inbound;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.stage.Stage;
import dev.crossdock.store.ReadProgress;
import dev.crossdock.store.Transmissions;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The stage {@code read}: claims stored transmissions. One that cannot be read, through a fault of
 * the hub's, has failed and has a case.
 */
public final class ReadStage implements Stage<ReadBatch> {

  private static final Logger LOG = Logger.getLogger(ReadStage.class.getName());

  private final Transmissions transmissions;
  private final ExceptionEvents events;
  private final Clock clock;

  public ReadStage(Transmissions transmissions, ExceptionEvents events, Clock clock) {
    this.transmissions = transmissions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public ReadBatch claim(int most) {
    return new ReadBatch(transmissions.claimToRead(most));
  }

  @Override
  public void giveUp(ReadBatch failed, RuntimeException failure) {
    for (var item : failed.items()) {
      var transmission = item.claimed();
      LOG.log(Level.SEVERE, "Transmission " + transmission.number() + " cannot be read", failure);
      var givenUp =
          new ReadProgress(transmission.number(), ReadProgress.State.FAILED, null, 0, 0, 0, -1, -1);
      if (transmissions.progress(List.of(givenUp)) == 0) {
        continue; // another reader had more luck with it meanwhile
      }
      events.raise(
          ExceptionEvent.technical(
              clock.instant(),
              "read",
              About.transmission(transmission.number().value())
                  .of(transmission.partner(), null)
                  .through(transmission.channel())
                  .named(transmission.name()),
              HubCode.HUB_FAILED,
              "Reading it failed inside the hub: " + failure));
    }
  }
}
