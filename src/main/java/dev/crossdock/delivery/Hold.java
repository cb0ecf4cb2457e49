package dev.crossdock.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator holds back.
 *
 * @param name id of the target or partner
 * @param until when it is released by itself; null: only by somebody
 */
public record Hold(
    Kind kind,
    String name,
    String actor,
    @Nullable String reason,
    Instant since,
    @Nullable Instant until) {

  /** What is held: deliveries to a target, or those of the documents of a partner. */
  public enum Kind {
    TARGET,
    PARTNER;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Kind of(String id) {
      return valueOf(id.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
