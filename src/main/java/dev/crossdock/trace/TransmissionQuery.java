package dev.crossdock.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which transmissions to list, newest first; null means "any".
 *
 * @param name a part of what the sender called the file, whatever the case
 * @param state such as {@code rejected}; those that are archived are {@code archived} instead
 * @param since received then or later
 * @param unread only those of which nothing could be read, or that the hub failed on, and that are
 *     not archived
 * @param before only those with a smaller transmission number: the next page
 */
public record TransmissionQuery(
    @Nullable String partner,
    @Nullable String name,
    @Nullable String state,
    @Nullable Instant since,
    boolean unread,
    @Nullable Long before,
    int limit) {

  public TransmissionQuery {
    limit = Math.max(1, Math.min(DocumentQuery.MAX_LIMIT, limit));
  }
}
