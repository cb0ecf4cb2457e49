package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Status.Kind.CASE;
import static dev.crossdock.diagnostics.Status.Kind.DELIVERY;
import static dev.crossdock.diagnostics.Status.Kind.DOCUMENT;
import static dev.crossdock.diagnostics.Status.Kind.REPLAY;
import static dev.crossdock.diagnostics.Status.Kind.REPLAY_ITEM;
import static dev.crossdock.diagnostics.Status.Kind.TARGET;
import static dev.crossdock.diagnostics.Status.Kind.TRANSMISSION;
import static dev.crossdock.diagnostics.Status.Tone.ATTENTION;
import static dev.crossdock.diagnostics.Status.Tone.BAD;
import static dev.crossdock.diagnostics.Status.Tone.GOOD;
import static dev.crossdock.diagnostics.Status.Tone.NEUTRAL;
import static dev.crossdock.diagnostics.Status.Tone.PAUSED;
import static dev.crossdock.diagnostics.Status.Tone.RUNNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The words for every state that people see: API, console and command line show these. {@code id}
 * is what the database and the API's {@code state} hold.
 */
public enum Status {
  TRANSMISSION_RECEIVED(TRANSMISSION, "received", "Received", RUNNING, "Stored; not read yet", ""),
  TRANSMISSION_FRAMED(
      TRANSMISSION, "framed", "Being read", RUNNING, "Its documents are being read", ""),
  TRANSMISSION_READ(TRANSMISSION, "read", "Read", GOOD, "Read; its documents have states", ""),
  TRANSMISSION_REJECTED(
      TRANSMISSION,
      "rejected",
      "Not read",
      BAD,
      "Nothing in it could be read",
      "Remove the reason that its violations name, then reprocess it. If nobody needs"
          + " it, archive it."),
  TRANSMISSION_FAILED(
      TRANSMISSION,
      "failed",
      "Failed",
      BAD,
      "The hub failed on it",
      "Report it with its trace. Once that is corrected, reprocess it. If nobody needs"
          + " it, archive it."),

  TRANSMISSION_ARCHIVED(
      TRANSMISSION, "archived", "Archived", NEUTRAL, "A person set it aside as finished", ""),

  DOCUMENT_READ(DOCUMENT, "read", "Read", RUNNING, "Read and mapped; waits to be accepted", ""),
  DOCUMENT_ACCEPTED(
      DOCUMENT, "accepted", "Accepted", RUNNING, "Accepted; on its way to its targets", ""),
  DOCUMENT_DELIVERED(
      DOCUMENT, "delivered", "Delivered", GOOD, "Every target has it, or it needs none", ""),
  DOCUMENT_CONSUMED(
      DOCUMENT, "consumed", "Matched", GOOD, "An acknowledgement that was matched", ""),
  DOCUMENT_DUPLICATE(
      DOCUMENT, "duplicate", "Duplicate", NEUTRAL, "A copy of a document that came before", ""),
  DOCUMENT_WITHDRAWN(
      DOCUMENT, "withdrawn", "Withdrawn", NEUTRAL, "A person withdrew it; no target gets it", ""),
  DOCUMENT_ARCHIVED(
      DOCUMENT, "archived", "Archived", NEUTRAL, "A person set it aside as finished", ""),
  DOCUMENT_PARKED(
      DOCUMENT,
      "parked",
      "Parked",
      PAUSED,
      "Waits for a document that must come before it",
      "Nothing to do until its wait expires: it goes on when its predecessor takes effect. Resume"
          + " it if it must not wait, or withdraw it."),
  DOCUMENT_HELD(
      DOCUMENT,
      "held",
      "On hold",
      ATTENTION,
      "Kept back until a person decides",
      "Release it if the partner meant it so, else withdraw it."),
  DOCUMENT_UNASSIGNED(
      DOCUMENT,
      "unassigned",
      "Unassigned",
      ATTENTION,
      "Its sender, its receiver or an agreement for it is unknown",
      "Add the identifier or the agreement, then reprocess its transmission. If it is"
          + " not for us, archive it."),
  DOCUMENT_REJECTED(
      DOCUMENT,
      "rejected",
      "Rejected",
      BAD,
      "Its content is wrong; no target got it",
      "The sender corrects what its violations name and sends it again; or edit and replay it. When"
          + " nothing more is to be done, archive it."),
  DOCUMENT_IN_DOUBT(
      DOCUMENT,
      "in-doubt",
      "In doubt",
      ATTENTION,
      "Nobody knows whether a target has it",
      "Do not send it again yet. Open the delivery in doubt, look in the target for its idempotency"
          + " key, then mark it delivered or not delivered."),
  DOCUMENT_DEAD_LETTERED(
      DOCUMENT,
      "dead-lettered",
      "Dead-lettered",
      BAD,
      "The hub gave it up; it is not tried again",
      "Open the dead-lettered delivery and resend or skip it. Without a delivery the hub failed to"
          + " accept it: replay it from canonical. When nothing more is to be done, archive it."),

  DELIVERY_READY(DELIVERY, "ready", "Ready", RUNNING, "Waits for its turn at the target", ""),
  DELIVERY_LEASED(DELIVERY, "leased", "Sending", RUNNING, "Is being sent right now", ""),
  DELIVERY_RETRY_SCHEDULED(
      DELIVERY,
      "retry-scheduled",
      "Retry-scheduled",
      PAUSED,
      "Failed for now; it is tried again",
      ""),
  DELIVERY_DONE(DELIVERY, "done", "Delivered", GOOD, "The target has it", ""),
  DELIVERY_HELD(DELIVERY, "held", "On hold", PAUSED, "Kept back by a person", "Release it."),
  DELIVERY_IN_DOUBT(
      DELIVERY,
      "in-doubt",
      "In doubt",
      ATTENTION,
      "Nobody knows whether the target has it",
      "Do not send it again yet. Look in the target for its idempotency key, then mark it delivered"
          + " or not delivered."),
  DELIVERY_DEAD_LETTERED(
      DELIVERY,
      "dead-lettered",
      "Dead-lettered",
      BAD,
      "The hub will not try it again",
      "Remove the reason, then resend it; or skip it, if it is not needed any more."),
  DELIVERY_SKIPPED(
      DELIVERY,
      "skipped",
      "Skipped",
      NEUTRAL,
      "Dead-lettered, and those behind it go on without it",
      ""),

  REPLAY_RUNNING(REPLAY, "running", "Running", RUNNING, "Goes on by itself", ""),
  REPLAY_TO_APPROVE(
      REPLAY,
      "to-approve",
      "Awaiting approval",
      ATTENTION,
      "Waits for a second person",
      "An approver who did not ask for it approves or cancels it."),
  REPLAY_PAUSED(
      REPLAY, "paused", "Paused", PAUSED, "A person paused it", "Resume it or cancel it."),
  REPLAY_STOPPED(
      REPLAY,
      "stopped",
      "Stopped",
      BAD,
      "Stopped by itself after as many failures as it was allowed",
      "Look at its failures, then resume it or cancel it."),
  REPLAY_CANCELLED(REPLAY, "cancelled", "Cancelled", NEUTRAL, "The rest is not replayed", ""),
  REPLAY_DONE(REPLAY, "done", "Finished", GOOD, "Everything of it was replayed", ""),

  ITEM_WAITING(REPLAY_ITEM, "waiting", "Waiting", RUNNING, "Its turn has not come", ""),
  ITEM_UNDER_WAY(REPLAY_ITEM, "under-way", "Under way", RUNNING, "Replayed, not ended yet", ""),
  ITEM_DONE(REPLAY_ITEM, "done", "Succeeded", GOOD, "It was replayed and succeeded", ""),
  ITEM_FAILED(REPLAY_ITEM, "failed", "Failed", BAD, "It was replayed and failed again", ""),
  ITEM_SKIPPED(
      REPLAY_ITEM, "skipped", "Left as it is", NEUTRAL, "Not replayed; the code says why", ""),

  CASE_OPEN(CASE, "open", "New", BAD, "Nobody works on it yet", ""),
  CASE_ASSIGNED(CASE, "assigned", "Assigned", ATTENTION, "Somebody has it", ""),
  CASE_IN_PROGRESS(CASE, "in-progress", "In progress", RUNNING, "Somebody works on it", ""),
  CASE_WAITING(CASE, "waiting", "Waiting", PAUSED, "Waits for somebody else", ""),
  CASE_RESOLVED(CASE, "resolved", "Resolved", GOOD, "The work on it is done", ""),
  CASE_CLOSED(CASE, "closed", "Closed", NEUTRAL, "Closed for good", ""),

  TARGET_OPEN(TARGET, "open", "Active", GOOD, "Takes deliveries", ""),
  TARGET_HELD(TARGET, "held", "Paused", PAUSED, "A person holds its deliveries back", ""),
  TARGET_CIRCUIT_OPEN(
      TARGET,
      "circuit-open",
      "Unreachable",
      BAD,
      "It failed again and again; the hub only probes it (circuit breaker open)",
      "");

  /** What can have a state. */
  public enum Kind {
    TRANSMISSION,
    DOCUMENT,
    DELIVERY,
    REPLAY,
    REPLAY_ITEM,
    CASE,
    TARGET;

    /** In kebab-case. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How a state is painted. */
  public enum Tone {
    GOOD,
    RUNNING,
    PAUSED,
    ATTENTION,
    BAD,
    NEUTRAL;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Kind kind;
  private final String id;
  private final String label;
  private final Tone tone;
  private final String meaning;
  private final String next;

  Status(Kind kind, String id, String label, Tone tone, String meaning, String next) {
    this.kind = kind;
    this.id = id;
    this.label = label;
    this.tone = tone;
    this.meaning = meaning;
    this.next = next;
  }

  public Kind kind() {
    return kind;
  }

  /** What the database and the API's {@code state} hold, such as {@code dead-lettered}. */
  public String id() {
    return id;
  }

  /** What people read, such as {@code Dead-lettered}. */
  public String label() {
    return label;
  }

  public Tone tone() {
    return tone;
  }

  public String meaning() {
    return meaning;
  }

  /** What a person does about it; empty where nothing needs doing. */
  public String next() {
    return next;
  }

  /** The status of this kind with this id; empty where there is none. */
  public static Optional<Status> of(Kind kind, String id) {
    return Arrays.stream(values()).filter(s -> s.kind == kind && s.id.equals(id)).findFirst();
  }

  /** What people read for a state; an unknown one as it is. */
  public static String label(Kind kind, String id) {
    return of(kind, id).map(Status::label).orElse(id);
  }

  /** The same inside a sentence, such as {@code dead-lettered}. */
  public static String inText(Kind kind, String id) {
    return label(kind, id).toLowerCase(Locale.ROOT);
  }

  /**
   * The id that a person means by an id or a label such as {@code dead-lettered} or {@code On
   * hold}; an unknown one as it is.
   */
  public static String idOf(Kind kind, String said) {
    var text = said.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Arrays.stream(values())
        .filter(s -> s.kind == kind)
        .filter(s -> s.id.equals(text) || s.slug().equals(text))
        .map(Status::id)
        .findFirst()
        .orElse(said.strip());
  }

  private String slug() {
    return label.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
