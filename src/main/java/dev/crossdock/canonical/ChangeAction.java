package dev.crossdock.canonical;

/** What a change does to a line of an order (X12 670, EDIFACT 1229). */
public enum ChangeAction {
  ADDED,
  CHANGED,
  CANCELLED,
  /** Stands in place of the line of the same number. */
  REPLACED,
  /** Repeated, and as it was. */
  UNCHANGED,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
