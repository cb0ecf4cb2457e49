package dev.crossdock.retention;

import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.retention.archive.ArchiveFile;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.stage.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What would be purged now, what is held up, and what was purged; changes nothing. */
public final class RetentionForecast {

  /** Files of a kind that are looked at. */
  private static final int MOST = 20_000;

  private static final int AT_ONCE = 2000;

  private final Transactions transactions;
  private final Stored stored;
  private final Supplier<RetentionPolicy> policy;
  private final ArchiveFolder archive;

  public RetentionForecast(
      Transactions transactions,
      Stored stored,
      Supplier<RetentionPolicy> policy,
      ArchiveFolder archive) {
    this.transactions = transactions;
    this.stored = stored;
    this.policy = policy;
    this.archive = archive;
  }

  /**
   * All of it.
   *
   * @param archiving whether what goes is written to the archive first
   */
  public record View(boolean archiving, List<Line> kinds, Open open, Archived archive) {
    public View {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * A kind.
   *
   * @param kind payload, canonical or trace
   * @param days how long it is kept where no exception is made; null: for ever
   * @param expired files whose retention period is over: purged in the next round
   * @param more whether there may be more of them than were looked at
   * @param purged files of which it was purged; of the trace nothing is known any more
   */
  public record Line(
      String kind, @Nullable Long days, long expired, boolean more, @Nullable Long purged) {}

  /**
   * Files older than the shortest time that stay because something in them waits.
   *
   * @param unsettled with a document that is not settled
   * @param cases with a case that is not closed
   * @param retained that a person asked to retain longer
   */
  public record Open(long unsettled, long cases, long retained) {}

  /** What lies in the archive. */
  public record Archived(long files, long bytes) {}

  public View forecast() {
    return transactions.run(
        () -> {
          var now = policy.get();
          var due = new Due(now, stored.now());
          var lines = new ArrayList<Line>();
          for (var kind : Kind.values()) {
            lines.add(line(kind, due));
          }
          var oldest = due.before(Kind.PAYLOAD).or(() -> due.before(Kind.CANONICAL));
          return new View(
              now.archive(), lines, oldest.map(stored::open).orElse(new Open(0, 0, 0)), archived());
        });
  }

  private Line line(Kind kind, Due due) {
    var standard = due.policy().standard().of(kind);
    long over = 0;
    int looked = 0;
    long after = 0;
    boolean more = false;
    var before = due.before(kind);
    while (before.isPresent() && !more) {
      var some = stored.overview(kind, before.get(), after, AT_ONCE);
      over += due.over(kind, some).size();
      looked += some.size();
      if (some.size() < AT_ONCE) {
        break;
      }
      after = some.get(some.size() - 1).transmission();
      more = looked >= MOST;
    }
    return new Line(
        ArchiveFolder.name(kind),
        standard == null ? null : standard.toDays(),
        over,
        more,
        kind == Kind.TRACE ? null : stored.purged(kind));
  }

  private Archived archived() {
    try {
      var files = archive.files();
      long bytes = 0;
      for (ArchiveFile file : files) {
        bytes += Files.size(file.path());
      }
      return new Archived(files.size(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
