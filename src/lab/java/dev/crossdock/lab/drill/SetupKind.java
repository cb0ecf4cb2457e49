package dev.crossdock.lab.drill;

/** What faults are done to. */
enum SetupKind {
  /** One hub that brings its PostgreSQL and broker along. */
  OWN,
  /** Two hubs on one PostgreSQL and one broker. */
  SHARED,
  /** One hub on a small disk. */
  DISK,
  /** One hub whose clock, and PostgreSQL's, can be set. */
  CLOCK,
  /** One hub that, like its PostgreSQL, can be told by the disk that it wrote nothing. */
  FSYNC
}
