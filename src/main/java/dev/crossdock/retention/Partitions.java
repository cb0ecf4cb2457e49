package dev.crossdock.retention;

import java.time.Duration;
import java.util.Optional;

/** The pieces in which bytes are stored. */
public interface Partitions {

  /**
   * Makes new ones ahead of what comes.
   *
   * @param longest time of bytes; empty: they are kept for ever
   */
  void ahead(Optional<Duration> longest);

  /** Removes bytes that were purged, whole pieces where it can; returns how many pieces. */
  int clear();
}
