package dev.crossdock.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a case matters to the business, worst first; given by the routing table. */
public enum CaseSeverity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  /** The name in tables, rules and APIs, such as {@code high}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The worse of the two. */
  public CaseSeverity orWorse(CaseSeverity other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The severity with this id. Throws {@link IllegalArgumentException} when there is none. */
  @JsonCreator
  public static CaseSeverity of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
