package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;

/** What is wrong with a document that a system hands over to be sent. */
public enum HandOverCode implements Code {
  HAND_OVER_MALFORMED(
      ERROR,
      "Malformed hand-over",
      "Nothing of it was taken; correct it at the place named and hand it over again."),
  NUMBER_ABSURD(
      ERROR,
      "Number with too many digits",
      "Correct the number in the system that wrote it and hand the document over again."),
  PARTNER_NOT_RESOLVED(
      ERROR,
      "No partner found for a document to be sent",
      "Name the partner in the envelope's to, or give the party an identifier that one partner"
          + " has."),
  SENDING_NOT_AGREED(
      ERROR,
      "No agreement for sending the document",
      "Add an agreement with direction out to the partner's file, then hand the document over"
          + " again."),
  OUTBOUND_MAP_MISSING(
      ERROR,
      "Missing outbound map",
      "Add the .write.yaml, or agree a message that there is one for."),
  OWN_IDENTIFIER_MISSING(
      ERROR,
      "Missing identifier of ours or the partner's",
      "Add an identifier of that scheme to company.yaml or the partner's file.");

  private final Severity severity;
  private final String title;
  private final String next;

  HandOverCode(Severity severity, String title, String next) {
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
