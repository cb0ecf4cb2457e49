package dev.crossdock.reconciliation;

import java.util.List;

/**
 * The counts of one moment, side by side.
 *
 * @param discrepancies the first {@value #MOST_LOCATED}, with their places; empty when reconciled
 */
public record ReconciliationReport(
    List<ChannelLine> channels, List<FlowLine> flows, List<Discrepancy> discrepancies) {

  /** As many discrepancies are located; where there are more, the rest is alike. */
  public static final int MOST_LOCATED = 1000;

  public ReconciliationReport {
    channels = List.copyOf(channels);
    flows = List.copyOf(flows);
    discrepancies = List.copyOf(discrepancies);
  }

  /** Whether every count agrees with its other. */
  public boolean getReconciled() {
    return discrepancies.isEmpty();
  }
}
