package dev.crossdock.canonical;

/** What is in a price: net has allowances and charges applied, gross has not. */
public enum PriceType {
  NET,
  GROSS,
  UNSPECIFIED
}
