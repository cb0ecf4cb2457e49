package dev.crossdock.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** From where a document goes its way again. */
public enum ReplayPoint {
  /** It is read from its bytes again, by the maps of today or a version that is named. */
  RAW,
  /**
   * What it says is checked again, by the schema, rules and agreements of today; then it goes on.
   */
  CANONICAL,
  /** Its deliveries are made again. */
  DELIVERY,
  /** What answered it goes to the partner again: the same bytes, the same control number. */
  ACKNOWLEDGEMENT;

  /** Whether documents are accepted again, so that only those go that took no effect. */
  boolean accepts() {
    return this == RAW || this == CANONICAL;
  }

  /** The name in the database and to people. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The point with this id. Throws {@link IllegalArgumentException} when there is none. */
  public static ReplayPoint of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
