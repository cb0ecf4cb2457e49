package dev.crossdock.canonical;

/** How far a transfer is. */
public enum TransferStatus {
  REQUESTED,
  APPROVED,
  SHIPPED,
  RECEIVED,
  CANCELLED
}
