package dev.crossdock.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list; null means "any". Without a key or with an exact one the newest come
 * first, with a prefix they come in order of the key.
 *
 * @param key document or order number; with a trailing {@code *} a prefix of one, with a leading
 *     one, too, a part of one whatever the case
 * @param state those that are archived are {@code archived} instead
 * @param until received before this time; {@code since} then or later
 * @param target with a delivery to it; {@code none}: without a delivery
 * @param code with a violation or a delivery of this code
 * @param map read by the map of this id
 * @param cursor {@link Page#next} of the page before
 */
public record DocumentQuery(
    @Nullable String key,
    @Nullable String partner,
    @Nullable String type,
    @Nullable String state,
    @Nullable String direction,
    @Nullable Long transmission,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable String target,
    @Nullable String code,
    @Nullable String map,
    int limit,
    @Nullable String cursor) {

  /** Shorter ones are not in the index on parts, which holds three characters at a time. */
  private static final int SHORTEST_PART = 3;

  /** Most documents on one page. */
  public static final int MAX_LIMIT = 500;

  public DocumentQuery {
    limit = Math.max(1, Math.min(MAX_LIMIT, limit));
    if (key != null && key.replace("*", "").isBlank()) {
      key = null;
    }
  }

  /** Documents of this key, first page. */
  public static DocumentQuery key(String key, int limit) {
    return new DocumentQuery(
        key, null, null, null, null, null, null, null, null, null, null, limit, null);
  }

  /** Whether the key is a part of one; a shorter part is looked for as a beginning. */
  public boolean anywhere() {
    return key != null && key.startsWith("*") && part(key).length() >= SHORTEST_PART;
  }

  /** What is looked for of a key with stars. */
  public static String part(String key) {
    var from = key.startsWith("*") ? 1 : 0;
    return key.substring(from, key.length() - (key.endsWith("*") && key.length() > 1 ? 1 : 0));
  }

  /** Whether the key is the beginning of one. */
  public boolean byPrefix() {
    return key != null && (key.endsWith("*") || key.startsWith("*")) && !anywhere();
  }
}
