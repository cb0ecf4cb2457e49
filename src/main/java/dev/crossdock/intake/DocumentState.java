package dev.crossdock.intake;

import java.util.Locale;

/** Where a document stands; the worst of its deliveries once it has any. */
public enum DocumentState {
  /** Read and mapped, to be accepted. */
  READ,
  /** Took effect here; deliveries are under way. */
  ACCEPTED,
  DELIVERED,
  /** Bad content. */
  REJECTED,
  /** An exact copy of one that was accepted. */
  DUPLICATE,
  /** Kept for a person to decide. */
  HELD,
  UNASSIGNED,
  PARKED,
  /** Whether a target has it is not known. */
  IN_DOUBT,
  /** Given up. */
  DEAD,
  WITHDRAWN,
  /** An acknowledgement that came in and was reconciled. */
  CONSUMED;

  /** In kebab-case, as stored and shown. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static DocumentState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
