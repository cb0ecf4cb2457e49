package dev.crossdock.delivery;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are listed; null: any.
 *
 * @param states none: any; those that a person skipped are no longer {@code DEAD_LETTERED} here
 * @param skipped whether those that a person skipped are listed, too
 * @param type of its document
 * @param key document or order number; with a trailing {@code *} the beginning of one
 * @param since came into their state then or later
 * @param before ids lower than this one: the next page
 */
public record DeliveryQuery(
    Set<DeliveryState> states,
    boolean skipped,
    @Nullable String target,
    @Nullable String partner,
    @Nullable String code,
    @Nullable String type,
    @Nullable String key,
    @Nullable Instant since,
    @Nullable Long before,
    int limit) {

  private static final int MOST = 500;

  /** What waits for a person. */
  public static final Set<DeliveryState> FOR_A_PERSON =
      Set.of(DeliveryState.DEAD_LETTERED, DeliveryState.IN_DOUBT);

  public DeliveryQuery {
    states = Set.copyOf(states);
    limit = Math.max(1, Math.min(limit, MOST));
  }
}
