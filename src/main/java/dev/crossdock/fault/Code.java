package dev.crossdock.fault;

import static dev.crossdock.fault.Severity.ERROR;
import static dev.crossdock.fault.Severity.WARNING;

import java.util.Locale;

/**
 * The one register of everything that can go wrong. A code's name, in kebab-case, is what logs,
 * APIs, cases and the runbook show; {@code docs/runbook.md} has one entry for each, made from here.
 */
public enum Code {
  // Files and framing
  FILE_EMPTY(ERROR, "The file holds no bytes or only blanks", "Send the file again with content."),
  FORMAT_UNKNOWN(
      ERROR,
      "The bytes are in no format that is known or agreed",
      "Check what was sent; agree the format in the partner's file if it is new."),
  TEXT_OUTSIDE_INTERCHANGE(
      WARNING,
      "Bytes outside of any interchange were set aside",
      "Look at the bytes at the offset; ask the sender what they are."),

  // Partner files
  PARTNER_FILE_BROKEN(
      ERROR,
      "A partner file can't be read",
      "Correct the file at the line given; the last good version stays in force."),
  PARTNER_FIELD_INVALID(
      ERROR,
      "A field of a partner file is missing, unknown or holds what it may not",
      "Correct the field as partners/partner.schema.json describes it."),
  PARTNER_REFERENCE_UNKNOWN(
      ERROR,
      "A partner file names something that is not there",
      "Correct the name, or add what it names."),
  PARTNER_DOUBLE(
      ERROR,
      "Two owners for what can only have one",
      "Take it out of one of the two places; the first stays in force."),
  PARTNER_CHECK_DIGIT_WRONG(
      ERROR,
      "A GLN has a wrong check digit",
      "Ask the partner for the right GLN; probably a digit was mistyped."),
  PARTNER_KEY_INVALID(
      ERROR,
      "A public key or API key hash is not one",
      "Paste one line of an OpenSSH .pub file, or the hash that crossdock printed."),
  PARTNER_KEY_MISSING(
      WARNING,
      "A referenced key is not there, so its door stays closed",
      "Put the key where the reference points, or disable the channel."),
  PARTNER_SECRET_INLINE(
      ERROR,
      "A secret is written into a partner file",
      "Change the secret, and write env:NAME, file:path or a {{property}} here."),
  PARTNER_NOT_READY(
      WARNING,
      "Something agreed can't happen yet",
      "Complete the partner's file before going live."),

  // Delivering
  TARGET_UNREACHABLE(
      ERROR,
      "The target cannot be reached",
      "Nothing to do when it comes back soon: deliveries go on by themselves. Else check the"
          + " target and its address in partners/."),
  TARGET_SILENT(
      ERROR,
      "The target took the call and gave no answer in time",
      "Check the target's load; raise its time-out if it is always slow."),
  TARGET_BUSY(
      ERROR,
      "The target asks to come again later",
      "Nothing to do: its Retry-After is honoured. Ask its owner if it lasts."),
  TARGET_FAILED(
      ERROR,
      "The target failed on a call",
      "Ask the target's owner; look at its log at that time."),
  TARGET_REFUSED(
      ERROR,
      "The target refuses the document, and would again",
      "Read the answer in the attempt's detail; correct the document or the target, then send"
          + " again."),
  TARGET_UNKNOWN(
      ERROR,
      "No target of this name is configured",
      "Name the target in partners/company.yaml or correct the agreement; deliveries wait till"
          + " then."),
  TARGET_BROKEN(
      ERROR,
      "The route to the target cannot be started",
      "Correct the target's template or parameters; the others go on."),
  DELIVERY_IN_DOUBT(
      ERROR,
      "Nobody knows whether the target has the document",
      "Ask the target's owner. Has it: confirm the delivery. Has it not: send it again."),
  DELIVERY_INTERRUPTED(
      ERROR,
      "The hub stopped in the middle of a call",
      "Nothing to do where the target drops repeats; else see delivery-in-doubt."),

  // Doors
  DOOR_CLOSED(
      ERROR,
      "The door is closed for now; nothing was taken",
      "Send it again later; an operator sees why the door is closed in the console."),
  UPLOAD_BROKEN_OFF(
      ERROR, "The bytes stopped coming before the end; nothing was taken", "Send the file again."),
  UPLOAD_TOO_LARGE(
      ERROR,
      "The file is larger than this door lets in",
      "Send it in smaller files, or agree a higher limit."),
  STORE_UNAVAILABLE(
      ERROR,
      "The hub cannot store anything at the moment; nothing was taken",
      "Send it again later; the operator checks the database."),

  // The hub itself
  HUB_FAILED(ERROR, "The hub itself failed on this", "Report it with the trace; then replay.");

  private final Severity severity;
  private final String title;
  private final String next;

  Code(Severity severity, String title, String next) {
    this.severity = severity;
    this.title = title;
    this.next = next;
  }

  /** The name that people and machines see, such as {@code file-empty}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Default severity; an agreement may relax it. */
  public Severity severity() {
    return severity;
  }

  /** What is wrong, in general. */
  public String title() {
    return title;
  }

  /** What to do next. */
  public String next() {
    return next;
  }

  /** The code with this id. Throws {@link IllegalArgumentException} when there is none. */
  public static Code of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
