package dev.crossdock.canonical;

/** How a tax applies (UBL TaxCategory, UNTDID 5305). */
public enum TaxCategory {
  /** S */
  STANDARD,
  /** AA */
  REDUCED,
  /** Z */
  ZERO,
  /** E */
  EXEMPT,
  /** AE */
  REVERSE_CHARGE,
  /** K */
  INTRA_COMMUNITY,
  /** G */
  EXPORT,
  /** O */
  NOT_SUBJECT,
  OTHER
}
