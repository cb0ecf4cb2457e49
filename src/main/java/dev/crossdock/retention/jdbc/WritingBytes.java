package dev.crossdock.retention.jdbc;

import dev.crossdock.partner.RetentionPolicy.Kind;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.retention.archive.ArchiveWriter;
import dev.crossdock.retention.archive.Entry;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes bytes of files, and of documents in them, into an archive; one part in memory at a time.
 */
record WritingBytes(Jdbi jdbi, ArchiveWriter archive) {

  /** The file itself (document 0), and the documents in it that have bytes. */
  private static final String UNITS =
      """
      select t.id, 0::bigint as document, t.partner, '' as type, '' as number, '' as order_number,
        '' as control_number, t.received_at, t.name
      from transmission t where t.id = any(:ids) and :files
      union all
      select t.id, d.id, coalesce(d.partner, t.partner), d.type, coalesce(d.document_number, ''),
        coalesce(d.order_number, ''), d.control_number, t.received_at, t.name
      from transmission t join document d on d.transmission_id = t.id
      where t.id = any(:ids)
      order by 1, 2
      """;

  private record Unit(Entry entry, long transmission, long document) {}

  void write(Kind kind, Long[] ids) throws IOException {
    write(ArchiveFolder.name(kind), ids, kind == Kind.PAYLOAD);
  }

  /** Bytes that are there and were not let go. */
  void left(Long[] ids) throws IOException {
    for (var kind : List.of(Kind.PAYLOAD, Kind.CANONICAL)) {
      var name = ArchiveFolder.name(kind);
      var left =
          jdbi.withHandle(
              h ->
                  h.createQuery(
                          """
                          select id from unnest(:ids) o (id) where not exists (
                            select from let_go where transmission_id = o.id and kind = :kind)
                          order by id
                          """)
                      .bindArray("ids", Long.class, List.of(ids))
                      .bind("kind", name)
                      .mapTo(Long.class)
                      .list());
      if (!left.isEmpty()) {
        write(name, left.toArray(Long[]::new), kind == Kind.PAYLOAD);
      }
    }
  }

  private void write(String kind, Long[] ids, boolean payload) throws IOException {
    for (var unit : units(kind, ids, payload)) {
      archive.index(unit.entry());
      if (unit.document() == 0) {
        file(kind, unit.transmission());
      } else {
        document(kind, unit, payload);
      }
    }
  }

  private List<Unit> units(String kind, Long[] ids, boolean payload) {
    return jdbi.withHandle(
        h ->
            h.createQuery(UNITS)
                .bindArray("ids", Long.class, List.of(ids))
                .bind("files", payload)
                .map((row, context) -> unit(kind, row))
                .list());
  }

  private static Unit unit(String kind, ResultSet row) throws SQLException {
    return new Unit(Units.entry(kind, row), row.getLong(1), row.getLong(2));
  }

  private void file(String kind, long transmission) throws IOException {
    var out = archive.begin(kind, transmission, 0);
    for (int no = 1; ; no++) {
      var part = part(transmission, no);
      if (part.length == 0) {
        break;
      }
      out.write(part);
    }
    archive.end();
  }

  private byte[] part(long transmission, int no) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select bytes from transmission_part where transmission_id = :id and no = :no")
                .bind("id", transmission)
                .bind("no", no)
                .mapTo(byte[].class)
                .findOne()
                .orElse(new byte[0]));
  }

  private void document(String kind, Unit unit, boolean payload) throws IOException {
    var bytes =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        payload
                            ? "select b.raw from document_body b join document d on d.id ="
                                + " b.document_id where d.id = :id and d.direction = 'out'"
                            : "select convert_to(b.canonical::text, 'UTF8') from document_body b"
                                + " join document d on d.id = b.document_id"
                                + " where d.id = :id and d.direction = 'in'")
                    .bind("id", unit.document())
                    .map((row, context) -> Objects.requireNonNullElse(row.getBytes(1), new byte[0]))
                    .findOne());
    if (bytes.isPresent() && bytes.get().length > 0) {
      archive.begin(kind, unit.transmission(), unit.document()).write(bytes.get());
      archive.end();
    }
  }
}
