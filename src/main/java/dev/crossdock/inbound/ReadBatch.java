package dev.crossdock.inbound;

import dev.crossdock.acknowledgement.AcknowledgementDue;
import dev.crossdock.stage.Batch;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.store.TransmissionToRead;
import java.util.List;

/** Transmissions that are read together; the body of the route {@code read}. */
public final class ReadBatch extends Batch<ReadTransmission> {

  private final Budget budget = new Budget();
  private List<AcknowledgementDue> acknowledgementsDue = List.of();

  ReadBatch(List<TransmissionToRead> claimed) {
    super(claimed.stream().map(ReadTransmission::new).toList());
  }

  /** The documents that this run reads, in the order in which they arrived. */
  public List<ReadDocument> documents() {
    return items().stream().flatMap(transmission -> transmission.documents().stream()).toList();
  }

  /** What this run may still take on. */
  Budget budget() {
    return budget;
  }

  /** Acknowledgements that are owed for the interchanges that this run reads to their end. */
  List<AcknowledgementDue> acknowledgementsDue() {
    return acknowledgementsDue;
  }

  void acknowledgementsDue(List<AcknowledgementDue> due) {
    this.acknowledgementsDue = List.copyOf(due);
  }

  /** Leaves these for a later run: the budget is spent. */
  void leaveAll(List<ReadTransmission> transmissions) {
    List.copyOf(transmissions).forEach(this::leave);
  }

  @Override
  protected void checkResult(ReadTransmission transmission) {
    if (transmission.progress().isEmpty()
        || transmission.documents().stream().anyMatch(document -> !document.isMapped())) {
      throw new RouteFault(
          "Transmission %s left the route read without having been read: a step is missing."
              .formatted(transmission.claimed().number()));
    }
  }
}
