package dev.crossdock.canonical;

/** What a shipment document tells. */
public enum ShipmentType {
  /** The goods are on their way or about to be (ASN, despatch advice). */
  ADVICE,
  /** The goods have left, as the one who shipped them confirms. */
  CONFIRMATION,
  /** The goods are ready to be collected. */
  PICKUP,
  /** Goods go back to the seller. */
  RETURN,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
