package dev.crossdock.canonical;

/** What a warehouse is to do or has done. */
public enum WarehouseTask {
  /** Goods go out to a customer (X12 940, 945). */
  SHIP,
  /** Goods come in (X12 943, 944). */
  RECEIVE,
  /** Goods go to another warehouse or place of the same owner. */
  TRANSFER,
  OTHER
}
