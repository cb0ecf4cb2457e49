package dev.crossdock.canonical;

/**
 * What an allowance or charge is for, where it has a meaning of its own (X12 1300, EDIFACT 7161).
 */
public enum AllowanceReason {
  FREIGHT,
  FUEL_SURCHARGE,
  HANDLING,
  PACKING,
  INSURANCE,
  DISCOUNT,
  REBATE,
  PROMOTION,
  /** For returnable packages. */
  DEPOSIT,
  SMALL_ORDER,
  RESTOCKING,
  OTHER
}
