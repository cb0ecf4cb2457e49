package dev.crossdock.retention;

import dev.crossdock.audit.Actor;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.retention.archive.ArchiveFile;
import dev.crossdock.retention.archive.ArchiveSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Takes a file back from the archive: its trace, its bytes and its canonical documents. */
public final class TakingBack {

  private final ArchiveSearch archive;
  private final Restored restored;

  public TakingBack(ArchiveSearch archive, Restored restored) {
    this.archive = archive;
    this.restored = restored;
  }

  /** What was taken back of which file. */
  public record Back(long transmission, Set<String> kinds, int documents, String until) {
    public Back {
      kinds = Set.copyOf(kinds);
    }
  }

  /** Nothing was taken back. */
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
   * Takes back all that the archive has and the tables have not.
   *
   * @param keep so long it is not let go again
   */
  public Back take(long transmission, Duration keep, Actor actor, String why) throws Impossible {
    try {
      var newest = archive.newest(transmission);
      if (newest.isEmpty()) {
        throw new Impossible(
            Code.NOTHING_HERE, "The archive has nothing of transmission " + transmission + ".");
      }
      for (var file : new HashSet<>(newest.values())) {
        whole(file);
      }
      return restored.take(transmission, newest, keep, actor, why);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void whole(ArchiveFile file) throws IOException, Impossible {
    var damage = file.damage();
    if (damage.isPresent()) {
      throw new Impossible(
          Code.ARCHIVE_DAMAGED, "%s can't be relied on: %s.".formatted(file.name(), damage.get()));
    }
  }
}
