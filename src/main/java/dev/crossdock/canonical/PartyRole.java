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
  /** Pays the tax in place of the seller. */
  TAX_REPRESENTATIVE,
  /** Made out the invoice where that is not the seller. */
  INVOICE_ISSUER,
  /** Is told when the goods arrive. */
  NOTIFY,
  /** A party's bank. */
  BANK,
  /** Clears the goods through customs. */
  BROKER,
  /** Buys for the buyer. */
  BUYING_AGENT,
  OTHER
}
