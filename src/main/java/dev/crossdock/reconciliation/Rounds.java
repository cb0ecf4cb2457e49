package dev.crossdock.reconciliation;

import java.util.List;

/**
 * The background check: a bounded piece at a time, so that its cost does not grow with the data.
 */
public interface Rounds {

  /**
   * Looks at what came in and was not looked at yet, at a piece of the rest (all of it, over time),
   * and again at those with a known discrepancy, and keeps what it finds. Joins the caller's
   * transaction. Of several hubs one does it; the others only learn what is known.
   *
   * @return what is found now
   */
  Round go();

  /**
   * What a round found.
   *
   * @param fresh discrepancies that were not known before
   * @param known all that are not mended, those included
   * @param mended whether this round found that nothing is left of what was known before
   */
  record Round(List<Discrepancy> fresh, long known, boolean mended) {
    public Round {
      fresh = List.copyOf(fresh);
    }
  }
}
