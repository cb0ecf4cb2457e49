package dev.crossdock.login;

import java.time.Duration;

/** A login that is refused before the password is looked at. */
public final class TooManyLogins extends RuntimeException {
  private final Duration retryAfter;

  TooManyLogins(String message, Duration retryAfter) {
    super(message, null, false, false);
    this.retryAfter = retryAfter;
  }

  /** When to try again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
