package dev.crossdock.backup;

/** Told while a backup is made or a hub is made from one. */
public interface Progress {

  /** A table is done, so many of all. */
  void table(String name, long rows, int done, int of);
}
