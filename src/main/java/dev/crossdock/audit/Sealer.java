package dev.crossdock.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was committed into the hash chain, and notes the chain's head outside of the database
 * every ten minutes: in the log and in {@code audit-heads} of the data folder. Of several hubs one
 * seals at a time. Bean {@code auditSealer}.
 */
public final class Sealer {

  private static final Logger LOG = Logger.getLogger(Sealer.class);
  private static final int BATCH = 1_000;
  private static final Set<StandardOpenOption> APPENDED =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  private static final FileAttribute<?> OWNERS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

  private final AuditLog log;
  private final Path heads;
  private final Clock clock;
  private AuditedAct.@Nullable Seal noted;
  private @Nullable Instant notedAt;

  /**
   * @param heads the file that gets a line for each head: time, seal, hash
   */
  public Sealer(AuditLog log, Path heads, Clock clock) {
    this.log = log;
    this.heads = heads;
    this.clock = clock;
  }

  /** Seals a batch; returns how many acts, 0 when all are sealed or another hub is at it. */
  public int run() {
    int sealed = log.seal(BATCH);
    var before = notedAt;
    if (before == null || !clock.instant().isBefore(before.plus(NOTED_EVERY))) {
      note();
    }
    return sealed == BATCH ? sealed : 0;
  }

  /** Seals what there is and notes the head: before the hub stops. */
  public void finish() {
    while (log.seal(BATCH) == BATCH) {
      // the next batch
    }
    note();
  }

  /** The last seal that was noted. */
  public synchronized long sealed() {
    return noted == null ? 0 : noted.number();
  }

  private synchronized void note() {
    var head = log.head().orElse(null);
    notedAt = clock.instant();
    if (head == null || head.equals(noted)) {
      return;
    }
    var line = "%s %d %s%n".formatted(notedAt, head.number(), head.hash());
    try (var file = Files.newByteChannel(heads, APPENDED, OWNERS)) {
      file.write(StandardCharsets.UTF_8.encode(line));
    } catch (IOException e) {
      throw new UncheckedIOException("The head of the audit log can't be noted in " + heads, e);
    }
    LOG.infof("Audit log sealed up to %d, head %s", head.number(), head.hash());
    noted = head;
  }

  /** The hashes that were noted in this file. */
  public static List<String> heads(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return lines
          .map(line -> line.strip().split(" ", -1))
          .filter(p -> p.length == 3)
          .map(p -> p[2])
          .toList();
    }
  }
}
