package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;

/** Why a request is refused. */
public enum ApiCode implements Code {
  LOGIN_NEEDED(
      ERROR,
      "Login required",
      "Log in with a user's name and password, or send the partner's API key."),
  NOT_ALLOWED(
      ERROR,
      "Not allowed for this role",
      "Ask an administrator for the role, or someone who has it."),
  NOTHING_HERE(ERROR, "Not found", "Check the number; search for it by the business key."),
  REQUEST_MALFORMED(ERROR, "Malformed request", "Correct it as the detail says."),
  CHANGED_MEANWHILE(
      ERROR,
      "Changed in the meantime",
      "Read it again, then decide again with the version it has now."),
  MOVE_NOT_ALLOWED(ERROR, "State transition not allowed", "Choose one of the actions offered."),
  TOO_MANY_UPLOADS(
      ERROR,
      "Too many uploads at once",
      "Send fewer at once, or wait for the time that the answer names."),
  TOO_MANY_REQUESTS(
      ERROR, "Too many requests", "Wait for the time that Retry-After names, then ask again."),
  TOO_MANY_LOGINS(
      ERROR,
      "Too many failed logins",
      "Wait for the time that Retry-After names, then log in. A forgotten password: an"
          + " administrator sets a new one (crossdock users passwd)."),
  HTTPS_NEEDED(
      ERROR,
      "HTTPS required",
      "Use the https address; a key or password that was sent in plain is to be replaced."),
  REQUEST_TOO_LARGE(ERROR, "Request or answer too large", "Ask for less at once."),
  IDEMPOTENCY_KEY_REUSED(
      ERROR,
      "Idempotency-Key used for another file",
      "Send a new file with a key of its own; repeat a file with the same bytes.");

  private final Severity severity;
  private final String title;
  private final String next;

  ApiCode(Severity severity, String title, String next) {
    this.severity = severity;
    this.title = title;
    this.next = next;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String next() {
    return next;
  }
}
