package dev.crossdock.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a case stands; it changes only by a {@link Transition}. */
public enum CaseState {
  OPEN,
  ASSIGNED,
  IN_PROGRESS,
  WAITING,
  RESOLVED,
  CLOSED;

  /** The name in tables and APIs, such as {@code in-progress}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state with this id. Throws {@link IllegalArgumentException} when there is none. */
  @JsonCreator
  public static CaseState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
