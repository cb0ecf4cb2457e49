package dev.crossdock.document;

import dev.crossdock.outbound.DocumentToSend;
import dev.crossdock.outbound.OutboundWriting;
import dev.crossdock.stage.WakeUp;
import java.util.List;

/** The steps of the route {@code accept}, in their order; bean {@code accept}. */
public final class AcceptSteps {

  private final DocumentValidation validation;
  private final TargetRouting routing;
  private final Predecessors predecessors;
  private final KeyClaim keys;
  private final DeliveryPlanning deliveries;
  private final OutboundWriting outbound;
  private final AcceptStore store;

  public AcceptSteps(
      DocumentValidation validation,
      TargetRouting routing,
      Predecessors predecessors,
      KeyClaim keys,
      DeliveryPlanning deliveries,
      OutboundWriting outbound,
      AcceptStore store) {
    this.validation = validation;
    this.routing = routing;
    this.predecessors = predecessors;
    this.keys = keys;
    this.deliveries = deliveries;
    this.outbound = outbound;
    this.store = store;
  }

  /** Validates each document against its agreement, its schema and the rules. */
  public void validate(AcceptBatch batch) {
    batch.done("validate");
    batch.items().forEach(validation::validate);
  }

  /** Chooses the targets that each goes to. */
  public void route(AcceptBatch batch) {
    batch.done("route");
    batch.items().forEach(routing::route);
  }

  /** Parks those that wait for another document to take effect. */
  public void await(AcceptBatch batch) {
    batch.done("await");
    predecessors.await(batch.items());
  }

  /** Claims business keys, so that each document takes effect once, and decides each. */
  public void claimKeys(AcceptBatch batch) {
    batch.done("claimKeys");
    keys.claim(batch.items(), false);
  }

  /** Plans a delivery for each target of those that take effect. */
  public void planDeliveries(AcceptBatch batch) {
    batch.done("planDeliveries");
    deliveries.plan(batch.items());
  }

  /** Writes what leaves for partners as interchanges and files. */
  public void writeOutbound(AcceptBatch batch) {
    batch.done("writeOutbound");
    batch.leaving(outbound.write(toSend(batch.items())));
  }

  /** Writes what was decided, tells those who must know, numbers what leaves, and signs off. */
  public void store(AcceptBatch batch) {
    store.store(batch.items());
    store.report(batch.items());
    outbound.send(batch.leaving());
    batch.signOff(
        StepDispatch.NAME,
        "validate",
        "route",
        "await",
        "claimKeys",
        "planDeliveries",
        "writeOutbound");
    batch.wake(WakeUp.RELAY);
    batch.wake(WakeUp.EVENTS);
  }

  /**
   * All steps at once, for a replay: no second report about a file is written.
   *
   * @param forced whether they take effect though others have their business keys, and now,
   *     whatever they would wait for
   */
  void acceptAgain(List<AcceptDocument> documents, boolean forced) {
    if (documents.isEmpty()) {
      return;
    }
    documents.forEach(validation::validate);
    documents.forEach(routing::route);
    if (!forced) {
      predecessors.await(documents);
    }
    keys.claim(documents, forced);
    deliveries.plan(documents);
    var leaving = outbound.write(toSend(documents));
    store.store(documents);
    outbound.send(leaving);
  }

  private static List<DocumentToSend> toSend(List<AcceptDocument> documents) {
    return documents.stream().flatMap(document -> document.toSend().stream()).toList();
  }
}
