package dev.crossdock.retention.jdbc;

import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.retention.archive.ArchiveIndexEntry;
import dev.crossdock.retention.archive.ArchiveWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes all rows that tell of a file into an archive: a line of JSON each, with its table. To be
 * used in a transaction.
 */
record WritingTrace(Jdbi jdbi, ArchiveWriter archive) {

  private static final String KIND = ArchiveFolder.name(Kind.TRACE);

  private static final String ENTRIES =
      """
      select t.id, 0::bigint, t.partner, '', '', '', '', t.received_at, t.name
      from transmission t where t.id = any(:ids)
      union all
      select t.id, d.id, coalesce(d.partner, t.partner), d.type, coalesce(d.document_number, ''),
        coalesce(d.order_number, ''), d.control_number, t.received_at, t.name
      from transmission t join document d on d.transmission_id = t.id
      where t.id = any(:ids) order by 1, 2
      """;

  private static final String ROWS = rows();

  private static final int AT_ONCE = 500;

  /** Each table's rows behind those of the tables that it refers to. */
  private static String rows() {
    var parts = new ArrayList<String>();
    for (var table : TraceTable.values()) {
      parts.add(
          """
          select %d, '{"table":"%2$s","row":' || cast(to_json(r) as text) || '}' from %2$s r where %3$s
          """
              .formatted(parts.size(), table.table(), table.condition()));
    }
    return String.join(" union all ", parts) + " order by 1";
  }

  void write(List<Long> ids) throws IOException {
    for (var entry : entries(ids)) {
      archive.index(entry);
    }
    for (long id : ids) {
      rows(id, archive.begin(KIND, id, 0));
    }
  }

  private List<ArchiveIndexEntry> entries(List<Long> ids) {
    return jdbi.withHandle(
        h ->
            h.createQuery(ENTRIES)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> Entries.of(KIND, row))
                .list());
  }

  private void rows(long id, OutputStream out) throws IOException {
    jdbi.useHandle(
        h -> {
          try (var rows =
              h.createQuery(ROWS)
                  .bindArray("ids", Long.class, List.of(id))
                  .setFetchSize(AT_ONCE)
                  .map((row, context) -> row.getString(2))
                  .iterator()) {
            while (rows.hasNext()) {
              out.write(rows.next().getBytes(StandardCharsets.UTF_8));
              out.write('\n');
            }
          }
        });
  }
}
