package dev.crossdock.retention;

import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.retention.archive.ArchiveWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is stored and may be purged, one batch in a transaction of the caller. */
public interface Stored {

  /** Whether this hub purges until the transaction ends; another one may be at it. */
  boolean claim();

  /** The database's clock. */
  Instant now();

  /**
   * Files received before, in the order of their numbers, that still have this, in which everything
   * is settled: no document waits for anything, none has an open case or a replay under way, and
   * nobody asked to keep it longer. They stay locked.
   */
  List<Candidate> candidates(Kind kind, Instant before, long after, int most);

  /** The same without a lock, for those who only look. */
  List<Candidate> overview(Kind kind, Instant before, long after, int most);

  /** Files of which this was purged. */
  long purged(Kind kind);

  /** What holds up files received before. */
  RetentionForecast.Open open(Instant before);

  /** Writes what they have of this into an archive. */
  void write(Kind kind, Collection<Long> transmissions, ArchiveWriter archive) throws IOException;

  /**
   * Purges them: bytes are counted for reconciliation and removed later, the trace is removed at
   * once with all that is left of it.
   *
   * @param archive name of the file that has them; empty: none
   */
  void purge(Kind kind, Collection<Expired> over, String archive);
}
