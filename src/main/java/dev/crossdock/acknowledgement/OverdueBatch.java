package dev.crossdock.acknowledgement;

import dev.crossdock.stage.Batch;
import dev.crossdock.store.Sent;
import java.util.List;

/** Interchanges that their partner did not acknowledge in time. */
public final class OverdueBatch extends Batch<Sent.Waiting> {

  OverdueBatch(List<Sent.Waiting> overdue) {
    super(overdue);
  }

  @Override
  protected void checkResult(Sent.Waiting interchange) {
    // taking it is all there is to it
  }
}
