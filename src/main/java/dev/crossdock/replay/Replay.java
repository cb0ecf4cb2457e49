package dev.crossdock.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A replay and how far it is.
 *
 * @param selecting whether its documents are still being listed
 */
public record Replay(
    long id,
    ReplayState state,
    ReplayOrder order,
    boolean selecting,
    Counts counts,
    Instant createdAt,
    @Nullable Instant endedAt) {

  /**
   * Its documents by their outcome.
   *
   * @param underWay sent again, and not yet at the end of their way
   */
  public record Counts(long waiting, long underWay, long done, long failed, long skipped) {

    public long total() {
      return waiting + underWay + done + failed + skipped;
    }
  }
}
