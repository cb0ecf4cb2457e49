package dev.crossdock.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What deviated: what a partner sent, or something technical on our side or a target's. */
public enum CaseKind {
  CONTENT,
  TECHNICAL;

  /** The name in tables and APIs, such as {@code content}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this id. Throws {@link IllegalArgumentException} when there is none. */
  @JsonCreator
  public static CaseKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
