package dev.crossdock.document;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.stage.Stage;
import dev.crossdock.store.AcceptedOrNot;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.Documents;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The stage {@code accept}: claims read documents. One that cannot be accepted, through a fault of
 * the hub's, is dead-lettered until someone replays it, and has a case.
 */
public final class AcceptStage implements Stage<AcceptBatch> {

  private static final Logger LOG = Logger.getLogger(AcceptStage.class.getName());

  private final Documents documents;
  private final ExceptionEvents events;
  private final Clock clock;

  public AcceptStage(Documents documents, ExceptionEvents events, Clock clock) {
    this.documents = documents;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "accept";
  }

  @Override
  public AcceptBatch claim(int most) {
    return new AcceptBatch(documents.claimToAccept(most));
  }

  /** Of those that another hub had more luck with meanwhile, none. */
  @Override
  public void giveUp(AcceptBatch failed, RuntimeException failure) {
    var ids = failed.items().stream().map(item -> item.claimed().id()).toList();
    for (var claimed : documents.claimToAccept(ids)) {
      LOG.log(Level.SEVERE, "Document " + claimed.id() + " cannot be accepted", failure);
      documents.settle(
          List.of(new AcceptedOrNot(claimed, DocumentState.DEAD_LETTERED, null, null, List.of())));
      var place = claimed.place();
      events.raise(
          ExceptionEvent.technical(
              clock.instant(),
              "accept",
              About.place(place.transmission().value(), place.interchange(), place.document())
                  .of(claimed.partner(), claimed.usage().id())
                  .document(claimed.id(), claimed.type(), null),
              HubCode.HUB_FAILED,
              "Accepting it failed inside the hub: " + failure));
    }
  }
}
