package dev.crossdock.store;

import java.util.Locale;
import java.util.Set;

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
  /** Waits for the rest of its group, or for a document that must take effect before it. */
  PARKED,
  /** Whether a target has it is not known. */
  IN_DOUBT,
  /** Given up. */
  DEAD_LETTERED,
  /** Not to take effect, an operator decided. */
  WITHDRAWN,
  /** An acknowledgement that came in and was reconciled. */
  CONSUMED;

  /** The states it may move to; the database refuses every other move. */
  public Set<DocumentState> next() {
    return switch (this) {
      case READ -> Set.of(ACCEPTED, DELIVERED, REJECTED, DUPLICATE, HELD, DEAD_LETTERED, PARKED);
      case PARKED -> Set.of(READ, REJECTED, WITHDRAWN);
      case ACCEPTED -> Set.of(DELIVERED, IN_DOUBT, HELD, DEAD_LETTERED);
      case IN_DOUBT -> Set.of(ACCEPTED, DELIVERED, HELD, DEAD_LETTERED);
      case HELD -> Set.of(READ, ACCEPTED, DELIVERED, IN_DOUBT, DEAD_LETTERED, WITHDRAWN);
      case DEAD_LETTERED -> Set.of(READ, ACCEPTED, DELIVERED, IN_DOUBT, HELD);
      case DELIVERED -> Set.of(ACCEPTED);
      case REJECTED, DUPLICATE -> Set.of(READ);
      case UNASSIGNED, WITHDRAWN, CONSUMED -> Set.of();
    };
  }

  /** In kebab-case, as stored and shown. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static DocumentState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
