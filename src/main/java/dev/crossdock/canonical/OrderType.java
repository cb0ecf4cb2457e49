package dev.crossdock.canonical;

/** Kind of order (X12 92, EDIFACT 1001). */
public enum OrderType {
  STANDARD,
  /** Frame for later releases; orders nothing by itself. */
  BLANKET,
  /** Call-off against a blanket order or contract. */
  RELEASE,
  RUSH,
  /** Goods go from the seller straight to the buyer's customer. */
  DROP_SHIP,
  CONSIGNMENT,
  SAMPLE,
  SPARE_PARTS,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
