package dev.crossdock.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lease that ran out: nobody knows how far its owner got.
 *
 * @param probes attempts before this one that do not count
 * @param owner who had it; {@value #RESTORED} where a backup was restored
 */
public record ExpiredLease(
    long id, int attempt, int probes, String target, @Nullable String owner, Instant leasedAt) {

  /** Owner of what was not at its end when a backup was taken. */
  public static final String RESTORED = "restore";

  String detail() {
    return RESTORED.equals(owner)
        ? "It was not at its end when the backup was taken that this hub was restored from"
        : "The lease of attempt " + attempt + " ran out";
  }
}
