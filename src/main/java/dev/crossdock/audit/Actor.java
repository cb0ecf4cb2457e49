package dev.crossdock.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and from where.
 *
 * @param name a user's name, the id of a partner, system, route or rule; {@code hub} for the hub
 * @param channel what it came through
 * @param address of the network; null where there is none
 */
public record Actor(Kind kind, String name, Through channel, @Nullable String address) {

  /** The hub itself. */
  public static final Actor HUB = new Actor(Kind.HUB, "hub", Through.HUB, null);

  /** A person by the API. */
  public static Actor person(String name) {
    return new Actor(Kind.PERSON, name, Through.API, null);
  }

  /** What acts. */
  public enum Kind {
    PERSON,
    PARTNER,
    SYSTEM,
    ROUTE,
    RULE,
    HUB;

    /** The name in the table and in JSON, such as {@code person}. */
    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this id. Throws {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static Kind of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /** The way an act comes in. */
  public enum Through {
    CONSOLE,
    API,
    COMMAND_LINE,
    SFTP,
    FILE,
    HUB;

    /** The name in the table and in JSON, such as {@code command-line}. */
    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this id. Throws {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static Through of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
