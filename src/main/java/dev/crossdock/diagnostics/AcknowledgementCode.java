package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;
import static dev.crossdock.diagnostics.Severity.WARNING;

/** What partners say of what was sent to them. */
public enum AcknowledgementCode implements Code {
  ACKNOWLEDGEMENT_UNREADABLE(
      ERROR,
      "Acknowledgement without what it answers",
      "Ask the partner which group or interchange it is for."),
  ACKNOWLEDGEMENT_UNMATCHED(
      ERROR,
      "Acknowledgement of something unknown",
      "Compare its control numbers with what was sent; ask the partner what it answers."),
  ACKNOWLEDGEMENT_OVERDUE(
      ERROR,
      "Overdue acknowledgement",
      "See whether the file was picked up; ask the partner, and send the file again if it is"
          + " lost."),
  PARTNER_REJECTED(
      ERROR,
      "Document rejected by the partner",
      "Correct what the partner names and hand the document over again under the same number."),
  PARTNER_NOTED_ERRORS(
      WARNING,
      "Document accepted by the partner with errors",
      "Nothing has to be sent again; correct what the partner names for the next one.");

  private final Severity severity;
  private final String title;
  private final String next;

  AcknowledgementCode(Severity severity, String title, String next) {
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
