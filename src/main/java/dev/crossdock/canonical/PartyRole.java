package dev.crossdock.canonical;

/** The part a party has in a document (X12 98, EDIFACT 3035). */
public enum PartyRole {
  BUYER,
  SELLER,
  SHIP_TO,
  SHIP_FROM,
  INVOICEE,
  PAYER,
  PAYEE,
  ULTIMATE_CONSIGNEE,
  MARK_FOR,
  ORDERED_BY,
  CARRIER,
  FORWARDER,
  MANUFACTURER,
  WAREHOUSE,
  /** Who owns the goods a warehouse keeps. */
  DEPOSITOR,
  OTHER
}
