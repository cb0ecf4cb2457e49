package dev.crossdock.canonical;

import java.util.List;

/** What is in a price: net has allowances and charges applied, gross has not. */
public enum PriceType {
  NET,
  GROSS,
  UNSPECIFIED,
  /** As agreed in a contract. */
  CONTRACT,
  /** From a catalogue or price list. */
  CATALOG,
  /** For the time of a promotion. */
  PROMOTIONAL,
  /** What the consumer pays. */
  RETAIL,
  /** What the consumer should pay, as the manufacturer or seller suggests. */
  SUGGESTED_RETAIL,
  /** The least it may be sold for. */
  MINIMUM,
  /** For information; no amount is calculated from it. */
  INFORMATION,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER;

  /** What a buyer may pay, the likeliest first. */
  static final List<PriceType> PAID =
      List.of(NET, UNSPECIFIED, GROSS, CONTRACT, CATALOG, PROMOTIONAL);
}
