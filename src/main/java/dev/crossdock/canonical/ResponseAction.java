package dev.crossdock.canonical;

/** What the seller does with an order or a line (X12 587 and 668, EDIFACT 1225 and 1229). */
public enum ResponseAction {
  /** As ordered. */
  ACCEPTED,
  /** With other quantities, dates, prices or items than ordered. */
  CHANGED,
  REJECTED,
  /** Delivered later, as soon as there is stock. */
  BACKORDERED,
  /** Another item comes instead. */
  SUBSTITUTED,
  /** Not decided yet. */
  ON_HOLD,
  /** A line that was not ordered. */
  ADDED,
  /** Accepted and already on its way. */
  SHIPPED,
  /** The order has arrived; nothing is said about it yet. */
  RECEIVED,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
