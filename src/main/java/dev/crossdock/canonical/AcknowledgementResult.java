package dev.crossdock.canonical;

/** The outcome of what is acknowledged (X12 715 and 717, EDIFACT 0083 and 1225). */
public enum AcknowledgementResult {
  /** It arrived; nothing is said about it yet. */
  RECEIVED,
  ACCEPTED,
  ACCEPTED_WITH_ERRORS,
  PARTIALLY_ACCEPTED,
  REJECTED,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
