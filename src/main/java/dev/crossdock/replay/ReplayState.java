package dev.crossdock.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a replay stands. It moves only by a {@link ReplayMove}. */
public enum ReplayState {
  /** It waits for a second person. */
  TO_APPROVE,
  RUNNING,
  /** A person paused it. */
  PAUSED,
  /** It stopped by itself, after as many failures as it was allowed. */
  STOPPED,
  DONE,
  /** What was not begun is never done. */
  CANCELLED;

  /** The name in the database and to people. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static ReplayState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
