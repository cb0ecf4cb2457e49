package dev.crossdock.canonical;

/** Kind of invoice (UBL InvoiceTypeCode, UNTDID 1001). */
public enum InvoiceType {
  /** What is to be paid (380). */
  COMMERCIAL,
  /** What is given back (381); its amounts are without sign and lower what is to be paid. */
  CREDIT_NOTE,
  /** What is owed in addition (383). */
  DEBIT_NOTE,
  /** Stands in place of an earlier invoice (384). */
  CORRECTED,
  /** For several deliveries (385). */
  CONSOLIDATED,
  /** Before delivery (386). */
  PREPAYMENT,
  /** Made out by the buyer (389). */
  SELF_BILLED,
  /** For information, not to be paid (325). */
  PRO_FORMA,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
