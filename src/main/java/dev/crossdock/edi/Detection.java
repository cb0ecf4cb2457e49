package dev.crossdock.edi;

/** What the first bytes of a file look like. */
public enum Detection {
  X12,
  EDIFACT,
  XML,
  JSON,
  TEXT,
  BINARY,
  EMPTY
}
