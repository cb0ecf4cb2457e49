package dev.crossdock.retention;

import dev.crossdock.audit.Actor;
import dev.crossdock.retention.archive.ArchiveFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Where what is restored goes. */
public interface RestoreStore {

  /**
   * Puts back what is not there, in one transaction, and keeps it from being purged again.
   *
   * @param files by kind, the one that has it
   */
  RestoreFromArchive.Restored restore(
      long transmission, Map<String, ArchiveFile> files, Duration keep, Actor actor, String reason)
      throws IOException;
}
