package dev.crossdock.canonical;

/** Kind of tax (X12 963, EDIFACT 5153). */
public enum TaxType {
  VAT,
  /** Goods and services tax. */
  GST,
  /** Sales tax of a state, county or city. */
  SALES,
  EXCISE,
  ENVIRONMENTAL,
  CUSTOMS,
  WITHHOLDING,
  OTHER
}
