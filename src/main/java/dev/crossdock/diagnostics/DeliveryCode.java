package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;

/** Why a delivery did not get through. */
public enum DeliveryCode implements Code {
  TARGET_UNREACHABLE(
      ERROR,
      "Unreachable target",
      "Check that the target runs and that its address in partners/ is right. A retry-scheduled"
          + " delivery is tried again by itself; a dead-lettered one is not: resend it then."),
  TARGET_SILENT(
      ERROR,
      "No answer from the target in time",
      "Check the target's load; raise its time-out if it is always slow. A retry-scheduled delivery"
          + " is tried again by itself. One in doubt must not be sent again before somebody has"
          + " looked in the target; a dead-lettered one is resent by a person."),
  TARGET_BUSY(
      ERROR,
      "Target busy",
      "A retry-scheduled delivery is tried again by itself, not before the target's Retry-After. If"
          + " it lasts, ask the target's owner; resend what is dead-lettered by then."),
  TARGET_FAILED(
      ERROR,
      "Failure of the target",
      "Ask the target's owner to look at the target's log at that time. A retry-scheduled delivery"
          + " is tried again by itself; one in doubt needs a look in the target first; a"
          + " dead-lettered one is resent by a person."),
  TARGET_REFUSED(
      ERROR,
      "Document refused by the target",
      "Read the target's answer in the last attempt; correct the document or the target, then"
          + " resend the dead-lettered delivery, or skip it."),
  TARGET_UNKNOWN(
      ERROR,
      "Unknown target",
      "Name the target in partners/company.yaml or correct the agreement; deliveries wait till"
          + " then."),
  TARGET_BROKEN(
      ERROR,
      "Target route that cannot be started",
      "Correct the target's template or parameters; the others go on."),
  TARGET_CIRCUIT_OPEN(
      ERROR,
      "Open circuit breaker of a target",
      "Ask the target's owner. Nothing to do in the hub: one delivery tries now and then, and when"
          + " it gets through, all go. `crossdock targets` tells when."),
  DELIVERY_IN_DOUBT(
      ERROR,
      "Delivery in doubt",
      "Do not send it again yet. Look in the target for the delivery's idempotency key. It has it:"
          + " `crossdock deliveries resolve ID --delivered`. It does not: `--not-delivered`, and"
          + " the hub sends it again."),
  DELIVERY_GIVEN_UP(
      ERROR,
      "Retries exhausted",
      "`crossdock deliveries show ID` has the attempts, and how many of its order wait behind it."
          + " Mend the target or its address, then `crossdock deliveries resend ID`; or let the"
          + " others go on without it: `crossdock deliveries skip ID`."),
  DELIVERY_INTERRUPTED(
      ERROR,
      "Call interrupted by a stop of the hub",
      "Retry-scheduled: nothing, the target drops repeats or is asked first. In doubt: look in the"
          + " target before anything is sent, see delivery-in-doubt. Dead-lettered: resend it.");

  private final Severity severity;
  private final String title;
  private final String next;

  DeliveryCode(Severity severity, String title, String next) {
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
