package dev.crossdock.fault;

/** How much a violation weighs: an error rejects what it is about, the others only tell. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
