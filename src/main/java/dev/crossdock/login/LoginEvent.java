package dev.crossdock.login;

import java.util.Locale;

/**
 * Something that happened at a login.
 *
 * @param name as it was given; not of a user where there is none of it
 * @param address where it came from
 */
public record LoginEvent(Kind kind, String name, String address) {

  /** What happened. */
  public enum Kind {
    /** The password was right. */
    LOGGED_IN,
    /** Name or password was wrong. */
    REFUSED,
    /** From here on the name waits at this address. */
    LOCKED_OUT,
    /** Refused unseen: the name waits at this address. */
    WAITING,
    /** The person ended the session. */
    LOGGED_OUT;

    /** In words for logs, such as {@code locked-out}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Is told of every login; must not throw, and is called by many threads. */
  @FunctionalInterface
  public interface Listener {
    void happened(LoginEvent event);
  }
}
