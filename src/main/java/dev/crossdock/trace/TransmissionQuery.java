package dev.crossdock.trace;

import org.jspecify.annotations.Nullable;

/**
 * Which transmissions to list, newest first; null means "any".
 *
 * @param name as the sender called the file; no identity, the newest of a name comes first
 * @param unread only those of which nothing could be read, or that the hub failed on
 * @param before only those with a smaller receipt number: the next page
 */
public record TransmissionQuery(
    @Nullable String partner,
    @Nullable String name,
    boolean unread,
    @Nullable Long before,
    int limit) {

  public TransmissionQuery {
    limit = Math.max(1, Math.min(DocumentQuery.MAX_LIMIT, limit));
  }
}
