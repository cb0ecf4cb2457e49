package dev.crossdock.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Compares counts that were taken apart from each other. Each answer is of one snapshot, so work
 * that is under way never looks like a loss. Thread-safe.
 */
public interface Reconciliation {

  /**
   * All counts of what was received since then, of this partner.
   *
   * @param since null: ever
   * @param partner null: everybody
   */
  ReconciliationReport compare(@Nullable Instant since, @Nullable String partner);

  /** What the background check knows: cheap, whatever there is. */
  Standing standing();

  /**
   * The discrepancies that the background check has found.
   *
   * @param known discrepancies that are not mended
   * @param since when the oldest of them was found; null where there is none
   */
  record Standing(long known, @Nullable Instant since) {}
}
