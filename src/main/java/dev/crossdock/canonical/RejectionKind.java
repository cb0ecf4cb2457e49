package dev.crossdock.canonical;

/** Why goods are not accepted as they came (X12 412, EDIFACT 4221). */
public enum RejectionKind {
  DAMAGED,
  WRONG_ITEM,
  NOT_ORDERED,
  EXPIRED,
  QUALITY,
  TEMPERATURE,
  PACKAGING,
  LABELLING,
  /** Papers or advance notice missing or wrong. */
  DOCUMENTS,
  LATE,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
