package dev.crossdock.canonical;

/** Whether stock may be used (EDIFACT 7491, X12 W07 status). */
public enum QualityStatus {
  /** Free for use. */
  AVAILABLE,
  IN_INSPECTION,
  BLOCKED,
  DAMAGED,
  EXPIRED,
  RETURNED,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
