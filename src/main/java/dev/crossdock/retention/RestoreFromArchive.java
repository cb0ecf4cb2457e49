package dev.crossdock.retention;

import dev.crossdock.audit.Actor;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.retention.archive.ArchiveFile;
import dev.crossdock.retention.archive.ArchiveSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Restores a file from the archive: its trace, its bytes and its canonical documents. */
public final class RestoreFromArchive {

  private final ArchiveSearch archive;
  private final RestoreStore store;

  public RestoreFromArchive(ArchiveSearch archive, RestoreStore store) {
    this.archive = archive;
    this.store = store;
  }

  /** What was restored of which file. */
  public record Restored(long transmission, Set<String> kinds, int documents, String until) {
    public Restored {
      kinds = Set.copyOf(kinds);
    }
  }

  /** Nothing was restored. */
  public static final class Impossible extends Exception {
    private static final long serialVersionUID = 1L;
    private final Code code;

    Impossible(Code code, String message) {
      super(message);
      this.code = code;
    }

    public Code code() {
      return code;
    }
  }

  /**
   * Restores all that the archive has and the tables have not.
   *
   * @param keep how long it is not purged again
   */
  public Restored restore(long transmission, Duration keep, Actor actor, String reason)
      throws Impossible {
    try {
      var newest = archive.newest(transmission);
      if (newest.isEmpty()) {
        throw new Impossible(
            ApiCode.NOTHING_HERE, "The archive has nothing of transmission " + transmission + ".");
      }
      for (var file : new HashSet<>(newest.values())) {
        whole(file);
      }
      return store.restore(transmission, newest, keep, actor, reason);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void whole(ArchiveFile file) throws IOException, Impossible {
    var damage = file.damage();
    if (damage.isPresent()) {
      throw new Impossible(
          VersionCode.ARCHIVE_DAMAGED,
          "%s can't be relied on: %s.".formatted(file.name(), damage.get()));
    }
  }
}
