package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;

/** Why a channel takes no file. */
public enum ChannelCode implements Code {
  CHANNEL_CLOSED(
      ERROR,
      "Channel closed",
      "Send it again later; the console shows operators why the channel is closed."),
  UPLOAD_BROKEN_OFF(ERROR, "Upload broken off", "Send the file again."),
  UPLOAD_TOO_LARGE(
      ERROR,
      "File larger than the channel takes",
      "Send it in smaller files, or agree a higher limit."),
  STORE_UNAVAILABLE(
      ERROR, "Store unavailable", "Send it again later; the operator checks the database."),
  BACKLOG_FULL(
      ERROR,
      "Intake paused: too much is waiting to be read",
      "Senders try again after the time that the answer names. `crossdock status` shows what waits;"
          + " see whether the routes read and accept run. The limits: crossdock.limits.backlog-*."),
  DISK_LOW(
      ERROR,
      "Intake paused: the disk is nearly full",
      "Make room on the disk of the data folder, or lower crossdock.limits.disk-free. Files"
          + " already taken are processed; intake resumes by itself."),
  RATE_EXCEEDED(
      ERROR,
      "Rate limit exceeded",
      "Wait for the time that the answer names, or put several documents into one file. The limit:"
          + " crossdock.limits.rate.");

  private final Severity severity;
  private final String title;
  private final String next;

  ChannelCode(Severity severity, String title, String next) {
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
