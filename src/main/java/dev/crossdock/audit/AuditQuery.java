package dev.crossdock.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which acts to list, newest first; null: whichever.
 *
 * @param objectType such as {@code delivery}; {@code objectId} its id
 * @param before acts with a smaller number than this
 */
public record AuditQuery(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String objectType,
    @Nullable String objectId,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable Long before,
    int limit) {

  /** The newest acts on this object. */
  public static AuditQuery of(AuditObject object, int limit) {
    return new AuditQuery(null, null, object.type(), object.id(), null, null, null, limit);
  }
}
