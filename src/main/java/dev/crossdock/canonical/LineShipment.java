package dev.crossdock.canonical;

/** How far a line is shipped (X12 368, EDIFACT 4405 and 4221). */
public enum LineShipment {
  COMPLETE,
  /** More follows. */
  PARTIAL,
  /** Less than ordered, and nothing follows. */
  SHORT,
  /** More than ordered. */
  OVER,
  /** Nothing yet. */
  BACKORDERED,
  CANCELLED,
  SUBSTITUTED,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
