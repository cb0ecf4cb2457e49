package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;
import static dev.crossdock.diagnostics.Severity.WARNING;

/** What was not agreed with the partner, and what came before. */
public enum AgreementCode implements Code {
  SENDER_UNKNOWN(
      ERROR,
      "Unknown sender",
      "Add the identifier to the partner's file, then reprocess the transmission. If"
          + " nobody knows the sender, archive it."),
  SENDER_CHANNEL_MISMATCH(
      ERROR,
      "Sender not allowed on this channel",
      "Ask both partners; list the sender under sendsFor if it may."),
  RECEIVER_UNKNOWN(
      ERROR,
      "Unknown receiver",
      "Ask the sender; add the identifier to partners/company.yaml if it is ours."),
  DOCUMENT_NOT_AGREED(
      ERROR,
      "No agreement for the document",
      "Add an agreement to the partner's file, then reprocess the transmission. If it"
          + " is not meant for us, tell the partner and archive it."),
  USAGE_NOT_AGREED(
      ERROR,
      "Test and production mixed up",
      "Ask the partner. A document on hold: release it if it is meant so, else withdraw it."),
  CONDITION_FAILED(
      ERROR,
      "Failed condition of a target",
      "Correct the condition in the partner's file, or in company.yaml for a subscription, then"
          + " release the document: its targets are chosen anew. If it is not meant for us,"
          + " withdraw it."),
  TARGET_NOT_FOUND(
      ERROR,
      "No target applies to the document",
      "Correct the conditions of the agreement, add a target with `otherwise: true`, or agree that"
          + " nothing is to be done with `otherwise: nothing`. Then release the document: its"
          + " targets are chosen anew. If it is not meant for us, withdraw it."),
  VERSION_REFUSED(ERROR, "Version not agreed", "Ask the partner to send the agreed version."),
  INTERCHANGE_DUPLICATE(
      ERROR,
      "Duplicate interchange",
      "Nothing to do where it is a copy; else the sender gives it a new control number."),
  GROUP_REJECTED(
      ERROR,
      "Group rejected because of another document in it",
      "Correct the other document; the sender sends the group again."),
  PURPOSE_UNUSUAL(
      WARNING,
      "Document without effect: a copy or for information only",
      "Nothing to do, unless the partner meant an original."),
  DOCUMENT_NUMBER_REUSED(
      ERROR,
      "Document number used before with other content",
      "Ask the partner which one holds; a correction is sent as a change or replacement."),
  REVISION_NOT_AGREED(
      ERROR,
      "Change, replacement or cancellation not agreed",
      "Agree them with `revisions: true`, or have the partner send a new document."),
  ORIGINAL_UNKNOWN(
      ERROR,
      "Unknown original of a change",
      "Ask the partner for the original, then have the change sent again."),
  PREDECESSOR_MISSING(
      ERROR,
      "Dependency wait expired: a document it needs did not take effect",
      "Ask the partner for what is missing, then have this one sent again. One that took effect all"
          + " the same: see to it that the target can use it. `waitFor` of the agreement says"
          + " which."),
  STEP_VIOLATION(
      ERROR,
      "Something wrong, says a step of the agreement",
      "Ask the partner for a correction; the document's trace says more. What the step looked up"
          + " may be wrong itself: mend it, then reprocess the document; it goes through the step"
          + " again."),
  STEP_FAILED(
      ERROR,
      "A step of the agreement failed",
      "The document's trace says which step and why. Mend its route or what it calls, then release"
          + " the document, or reprocess it: it goes through the step again."),
  STEP_FAILING(
      ERROR,
      "A step of agreements fails again and again",
      "`crossdock steps` says why. Mend the step's route or what it calls: what waits goes on by"
          + " itself then, and this case closes."),
  AGREEMENT_GONE(
      ERROR,
      "Agreement removed since the document was read",
      "Put the agreement back and release the document, or withdraw it.");

  private final Severity severity;
  private final String title;
  private final String next;

  AgreementCode(Severity severity, String title, String next) {
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
