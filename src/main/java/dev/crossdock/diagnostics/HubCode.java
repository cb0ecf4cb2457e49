package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;

/** What is wrong with the hub itself. */
public enum HubCode implements Code {
  DATABASE_SCHEMA_UNSUPPORTED(
      ERROR,
      "Database schema of a version that cannot be upgraded",
      "Start the hub with a new data folder or an empty database (docs/upgrading.md)."),
  DATABASE_SCHEMA_NEWER(
      ERROR,
      "Database schema of a newer hub",
      "Start the newer hub, or restore the backup that was made before the upgrade"
          + " (docs/upgrading.md)."),
  RECONCILIATION_DISCREPANCY(
      ERROR,
      "Discrepancy between counts",
      "`crossdock reconciliation` names the transmission or document and both counts. Compare them"
          + " with its trace; what was lost is in the raw bytes, and a delivery missing can be made"
          + " again by replay. Report it: the hub never does this by itself."),
  HUB_FAILED(
      ERROR,
      "Internal failure",
      "Report it with the trace. A delivery in doubt: look in the target before anything is sent"
          + " again. A dead-lettered delivery: resend it. A dead-lettered document without a"
          + " delivery: replay it from canonical. A failed transmission: reprocess it.");

  private final Severity severity;
  private final String title;
  private final String next;

  HubCode(Severity severity, String title, String next) {
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
