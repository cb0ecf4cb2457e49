package dev.crossdock.diagnostics;

/** How much a violation weighs: an error rejects what it is about, the others only tell. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
