package dev.crossdock.retention.jdbc;

import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.retention.archive.ArchiveIndexEntry;
import dev.crossdock.retention.archive.ArchiveWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Writes bytes of files, and of documents in them, into an archive; a few rows in memory at a time.
 * To be used in a transaction.
 */
record WritingBytes(Jdbi jdbi, ArchiveWriter archive) {

  /** Rows of at most 1 MB each. */
  private static final int FEW = 16;

  /** The file itself (document 0) and the documents in it, or those that have canonical JSON. */
  private static final String ENTRIES =
      """
      select t.id, 0::bigint as document, t.partner, '' as type, '' as number, '' as order_number,
        '' as control_number, t.received_at, t.name
      from transmission t where t.id = any(:ids) and :files
      union all
      select t.id, d.id, coalesce(d.partner, t.partner), d.type, coalesce(d.document_number, ''),
        coalesce(d.order_number, ''), d.control_number, t.received_at, t.name
      from transmission t join document d on d.transmission_id = t.id
      where t.id = any(:ids) and (:files or d.direction = 'in' and exists (
        select from document_body b where b.document_id = d.id and b.canonical is not null))
      order by 1, 2
      """;

  private static final String FILES =
      """
      select transmission_id, 0::bigint, bytes from transmission_part
      where transmission_id = any(:ids) order by transmission_id, no
      """;

  private static final String SENT =
      """
      select d.transmission_id, d.id, b.raw from document d
      join document_body b on b.document_id = d.id
      where d.transmission_id = any(:ids) and d.direction = 'out' and b.raw is not null
      order by d.transmission_id, d.id
      """;

  private static final String CANONICAL =
      """
      select d.transmission_id, d.id, convert_to(b.canonical::text, 'UTF8') from document d
      join document_body b on b.document_id = d.id
      where d.transmission_id = any(:ids) and d.direction = 'in' and b.canonical is not null
      order by d.transmission_id, d.id
      """;

  /** What was written after the bytes of its file were purged, such as what a replay sent. */
  private static final String LATER =
      """
      from transmission t join document d on d.transmission_id = t.id
      join purge g on g.transmission_id = t.id and g.kind = 'payload'
      join document_body b on b.document_id = d.id
      where t.id = any(:ids) and d.direction = 'out' and d.received_at > g.at and b.raw is not null
      order by 1, 2
      """;

  private static final String LATER_ENTRIES =
      """
      select t.id, d.id, coalesce(d.partner, t.partner), d.type, coalesce(d.document_number, ''),
        coalesce(d.order_number, ''), d.control_number, t.received_at, t.name
      """
          + LATER;

  private static final String LATER_SENT = "select t.id, d.id, b.raw " + LATER;

  private static final String NOT_LET_GO =
      """
      select id from unnest(:ids) o (id) where not exists (
        select from purge where transmission_id = o.id and kind = :kind)
      order by id
      """;

  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  private record Piece(long transmission, long document, byte[] bytes) {}

  void write(Kind kind, List<Long> ids) throws IOException {
    entries(ENTRIES, kind, ids).forEach(archive::index);
    if (kind == Kind.PAYLOAD) {
      copy(kind, FILES, ids);
    }
    copy(kind, kind == Kind.PAYLOAD ? SENT : CANONICAL, ids);
  }

  /** Bytes that are there and were not purged. */
  void left(List<Long> ids) throws IOException {
    for (var kind : List.of(Kind.PAYLOAD, Kind.CANONICAL)) {
      var left =
          jdbi.withHandle(
              h ->
                  h.createQuery(NOT_LET_GO)
                      .bindArray("ids", Long.class, ids)
                      .bind("kind", ArchiveFolder.name(kind))
                      .mapTo(Long.class)
                      .list());
      if (!left.isEmpty()) {
        write(kind, left);
      }
    }
    entries(LATER_ENTRIES, Kind.PAYLOAD, ids).forEach(archive::index);
    copy(Kind.PAYLOAD, LATER_SENT, ids);
  }

  private List<ArchiveIndexEntry> entries(String sql, Kind kind, List<Long> ids) {
    return jdbi.withHandle(
        h ->
            h.createQuery(sql)
                .configure(SqlStatements.class, s -> s.setUnusedBindingAllowed(true))
                .bindArray("ids", Long.class, ids)
                .bind("files", kind == Kind.PAYLOAD)
                .map((row, context) -> Entries.of(ArchiveFolder.name(kind), row))
                .list());
  }

  private void copy(Kind kind, String sql, List<Long> ids) throws IOException {
    jdbi.useHandle(
        h -> {
          try (var pieces =
              h.createQuery(sql)
                  .bindArray("ids", Long.class, ids)
                  .setFetchSize(FEW)
                  .map((row, c) -> new Piece(row.getLong(1), row.getLong(2), row.getBytes(3)))
                  .iterator()) {
            copy(ArchiveFolder.name(kind), pieces);
          }
        });
  }

  private void copy(String kind, Iterator<Piece> pieces) throws IOException {
    OutputStream out = OutputStream.nullOutputStream();
    long transmission = 0;
    long document = 0;
    while (pieces.hasNext()) {
      var piece = pieces.next();
      if (piece.transmission != transmission || piece.document != document) {
        transmission = piece.transmission;
        document = piece.document;
        out = archive.begin(kind, transmission, document);
      }
      out.write(piece.bytes);
    }
  }
}
