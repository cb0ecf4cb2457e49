package dev.crossdock.retention.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.retention.RestoreFromArchive;
import dev.crossdock.retention.RestoreStore;
import dev.crossdock.retention.archive.ArchiveFile;
import dev.crossdock.retention.archive.ArchiveFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link RestoreStore} in PostgreSQL. Thread-safe. */
public final class JdbcRestoreStore implements RestoreStore {

  /** As files are stored: in rows of at most 1 MB. */
  private static final int PART = 1 << 20;

  private final Jdbi jdbi;

  public JdbcRestoreStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public RestoreFromArchive.Restored restore(
      long transmission, Map<String, ArchiveFile> files, Duration keep, Actor actor, String reason)
      throws IOException {
    return jdbi.inTransaction(h -> restore(h, transmission, files, keep, actor, reason));
  }

  private static RestoreFromArchive.Restored restore(
      Handle h,
      long transmission,
      Map<String, ArchiveFile> files,
      Duration keep,
      Actor actor,
      String reason)
      throws IOException {
    // nobody purges meanwhile
    h.execute("select one from retention_progress for update");
    Set<String> kinds = new LinkedHashSet<>();
    for (var kind : List.of(Kind.TRACE, Kind.PAYLOAD, Kind.CANONICAL)) {
      var name = ArchiveFolder.name(kind);
      var file = files.get(name);
      if (file != null && isAway(h, kind, transmission)) {
        file.contents(
            transmission,
            (of, document, content) -> {
              if (of.equals(name)) {
                put(h, kind, transmission, document, content);
              }
            });
        Purges.forget(h, transmission, name);
        kinds.add(name);
      }
    }
    int documents =
        h.createQuery("select count(*) from document where transmission_id = :id")
            .bind("id", transmission)
            .mapTo(Integer.class)
            .one();
    var until = keep(h, transmission, keep, actor, reason);
    JdbcAuditLog.record(
        h,
        AuditEntry.done(
                actor,
                AuditAction.ARCHIVE_RESTORE,
                AuditObject.of("transmission", transmission),
                reason)
            .with(Map.of("kinds", kinds, "until", until)));
    return new RestoreFromArchive.Restored(transmission, kinds, documents, until);
  }

  private static boolean isAway(Handle h, Kind kind, long transmission) {
    var sql =
        kind == Kind.TRACE
            ? "select not exists (select from transmission where id = :id)"
            : "select exists (select from purge where transmission_id = :id and kind = :kind)"
                + " or :kind = 'payload' and not exists"
                + " (select from transmission_part where transmission_id = :id)";
    var query = h.createQuery(sql).bind("id", transmission);
    if (kind != Kind.TRACE) {
      query.bind("kind", ArchiveFolder.name(kind));
    }
    return query.mapTo(Boolean.class).one();
  }

  private static void put(
      Handle h, Kind kind, long transmission, long document, InputStream content)
      throws IOException {
    if (kind == Kind.TRACE) {
      PuttingTrace.back(h, content);
    } else if (document == 0) {
      file(h, transmission, content);
    } else {
      var bytes = content.readAllBytes();
      h.execute(
          kind == Kind.CANONICAL
              ? "insert into document_body (document_id, canonical)"
                  + " values (?, convert_from(?, 'UTF8')::json) on conflict do nothing"
              : "insert into document_body (document_id, raw) values (?, ?) on conflict do nothing",
          document,
          bytes);
    }
  }

  private static void file(Handle h, long transmission, InputStream content) throws IOException {
    for (int no = 1; ; no++) {
      var part = content.readNBytes(PART);
      if (part.length == 0) {
        return;
      }
      h.execute(
          "insert into transmission_part values (?, ?, ?) on conflict do nothing",
          transmission,
          no,
          part);
    }
  }

  private static String keep(
      Handle h, long transmission, Duration keep, Actor actor, String reason) {
    return h.createQuery(
            """
            insert into retention_extension as x (transmission_id, until, actor, reason)
            values (:id, clock_timestamp() + :seconds * interval '1 second', :actor, :reason)
            on conflict (transmission_id) do update
              set until = greatest(x.until, excluded.until), actor = excluded.actor,
                reason = excluded.reason, at = excluded.at
            returning until
            """)
        .bind("id", transmission)
        .bind("seconds", keep.toSeconds())
        .bind("actor", actor.name())
        .bind("reason", reason)
        .map((row, context) -> row.getTimestamp(1).toInstant().toString())
        .one();
  }
}
