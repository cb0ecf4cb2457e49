package dev.crossdock.retention;

import dev.crossdock.audit.Actor;
import dev.crossdock.retention.archive.ArchiveFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Where what is taken back goes. */
public interface Restored {

  /**
   * Puts back what is not there, in one transaction, and keeps it from being let go again.
   *
   * @param files by kind, the one that has it
   */
  TakingBack.Back take(
      long transmission, Map<String, ArchiveFile> files, Duration keep, Actor actor, String why)
      throws IOException;
}
