package dev.crossdock.canonical;

/** Why stock was adjusted (X12 893, EDIFACT 4499). */
public enum AdjustmentReason {
  CYCLE_COUNT,
  /** A full stocktaking. */
  PHYSICAL_COUNT,
  DAMAGE,
  LOSS,
  FOUND,
  EXPIRY,
  SCRAP,
  RETURN,
  /** Same goods, other quality status. */
  STATUS_CHANGE,
  /** Same goods, other owner. */
  OWNERSHIP_CHANGE,
  /** Of an earlier posting. */
  CORRECTION,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
