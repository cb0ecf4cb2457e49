package dev.crossdock.retention;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.stage.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The stage that purges what is expired: written to the archive and durable there, then marked, in
 * batches; bytes are removed later, in whole pieces. Run again after a crash it goes on where it
 * was; an archive file of a batch that was not marked stays, and its content is written once more.
 */
public final class Purge {

  private static final int MOST_FILES = 2000;
  private static final long MOST_BYTES = 64L << 20;

  /** The first one, and then one in so many: about every hour. */
  private static final int CALLS_OF_A_ROUND = 60;

  private final Transactions transactions;
  private final Stored stored;
  private final Partitions partitions;
  private final Supplier<RetentionPolicy> policy;
  private final ArchiveFolder archive;
  private final AuditLog log;
  private final Map<Kind, Long> cursors = new EnumMap<>(Kind.class);
  private int calls;

  public Purge(
      Transactions transactions,
      Stored stored,
      Partitions partitions,
      Supplier<RetentionPolicy> policy,
      ArchiveFolder archive,
      AuditLog log) {
    this.transactions = transactions;
    this.stored = stored;
    this.partitions = partitions;
    this.policy = policy;
    this.archive = archive;
    this.log = log;
  }

  /**
   * One batch of a round over all files; returns how many it looked at: 0 is the end of the round,
   * or that none begins with this call. Partitions are made ahead at every call of which none was
   * under way.
   */
  public synchronized int run() {
    if (cursors.isEmpty()) {
      partitions.ahead(policy.get().longestOfBytes());
      if (calls++ % CALLS_OF_A_ROUND != 0) {
        return 0;
      }
    }
    int looked = transactions.run(this::batch);
    if (looked == 0) {
      partitions.clear();
      cursors.clear();
    }
    return looked;
  }

  private int batch() {
    if (!stored.claim()) {
      return 0;
    }
    var due = new Due(policy.get(), stored.now());
    int looked = 0;
    // the trace last: bytes are purged, and counted, while it is there
    for (var kind : List.of(Kind.PAYLOAD, Kind.CANONICAL, Kind.TRACE)) {
      var before = due.before(kind);
      if (before.isPresent() && looked == 0) {
        looked = batch(kind, due, before.get());
      }
    }
    return looked;
  }

  private int batch(Kind kind, Due due, Instant before) {
    var candidates = stored.candidates(kind, before, cursors.getOrDefault(kind, 0L), MOST_FILES);
    var fitting = fitting(candidates);
    if (fitting.isEmpty()) {
      return 0;
    }
    var over = due.over(kind, fitting);
    if (!over.isEmpty()) {
      var file = due.policy().archive() ? write(kind, over, due.now()) : "";
      stored.purge(kind, over, file);
      record(kind, before, over.size(), file);
    }
    cursors.put(kind, fitting.get(fitting.size() - 1).transmission());
    return fitting.size();
  }

  private void record(Kind kind, Instant before, int transmissions, String file) {
    var entry =
        AuditEntry.done(
                Actor.HUB,
                AuditAction.RETENTION_RUN,
                new AuditObject("retention", ArchiveFolder.name(kind)),
                null)
            .with(Map.of("transmissions", transmissions, "before", before.toString()));
    log.record(file.isEmpty() ? entry : entry.with(Map.of("archive", file)));
  }

  private static List<Candidate> fitting(Collection<Candidate> candidates) {
    var fitting = new ArrayList<Candidate>();
    long bytes = 0;
    for (var candidate : candidates) {
      bytes += candidate.size();
      if (bytes > MOST_BYTES && !fitting.isEmpty()) {
        break;
      }
      fitting.add(candidate);
    }
    return fitting;
  }

  private String write(Kind kind, List<Expired> over, Instant now) {
    var transmissions = over.stream().map(Expired::transmission).toList();
    try (var file = archive.create(kind, transmissions, now)) {
      stored.write(kind, transmissions, file);
      return file.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("The archive can't be written; nothing was purged", e);
    }
  }
}
