package dev.crossdock.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One document of a replay.
 *
 * @param code why it was skipped or failed
 * @param detail the same in words, or what was done
 */
public record ReplayItem(
    long document, State state, @Nullable String code, @Nullable String detail, Instant at) {

  /** Its outcome. */
  public enum State {
    WAITING,
    /** Sent again, and not yet at the end of its way. */
    UNDER_WAY,
    DONE,
    FAILED,
    SKIPPED;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static State of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
