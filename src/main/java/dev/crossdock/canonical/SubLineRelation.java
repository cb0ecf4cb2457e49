package dev.crossdock.canonical;

/** What a sub-line is to its line (X12 662, EDIFACT 7083). */
public enum SubLineRelation {
  /** Part of what the line names, in its quantity and price. */
  INCLUDED,
  /** Comes in addition. */
  ADDED,
  /** Left out of what the line names. */
  REMOVED,
  /** Stands in place of another. */
  SUBSTITUTED,
  /** For information only. */
  INFORMATION,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
