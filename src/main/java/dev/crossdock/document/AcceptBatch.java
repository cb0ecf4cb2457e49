package dev.crossdock.document;

import dev.crossdock.outbound.Bundle;
import dev.crossdock.stage.Batch;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.store.DocumentToAccept;
import java.util.List;

/** Documents that are accepted together; the body of the route {@code accept}. */
public final class AcceptBatch extends Batch<AcceptDocument> {

  private final int claimed;
  private List<Bundle> leaving = List.of();

  AcceptBatch(List<DocumentToAccept> claimed) {
    super(claimed.stream().map(AcceptDocument::new).toList());
    this.claimed = claimed.size();
  }

  /** Those that went to their steps count too. */
  @Override
  public int size() {
    return claimed;
  }

  /** The others are not accepted now: they wait for their steps. */
  void leaveBut(List<AcceptDocument> ready) {
    if (ready.size() < items().size()) {
      items().stream().filter(one -> !ready.contains(one)).toList().forEach(this::leave);
    }
  }

  /** What leaves for partners, before it has numbers. */
  List<Bundle> leaving() {
    return leaving;
  }

  void leaving(List<Bundle> bundles) {
    this.leaving = bundles;
  }

  @Override
  protected void checkResult(AcceptDocument document) {
    if (!document.isDecided()) {
      throw new RouteFault(
          "Document %d left the route accept without a decision: a step is missing."
              .formatted(document.claimed().id()));
    }
  }
}
