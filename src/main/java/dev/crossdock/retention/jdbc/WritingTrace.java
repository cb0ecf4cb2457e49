package dev.crossdock.retention.jdbc;

import dev.crossdock.partner.RetentionPolicy.Kind;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.retention.archive.ArchiveWriter;
import dev.crossdock.retention.archive.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Writes all rows that tell of a file into an archive, as JSON by table. */
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

  private static final String ROWS =
      Arrays.stream(TraceTable.values())
          .map(
              table ->
                  "'%1$s', coalesce((select json_agg(r) from %1$s r where %2$s), '[]')"
                      .formatted(table.table(), table.condition()))
          .collect(Collectors.joining(", ", "select json_build_object(", ")::text"));

  void write(List<Long> ids) throws IOException {
    for (var entry : entries(ids)) {
      archive.index(entry);
    }
    for (long id : ids) {
      archive.begin(KIND, id, 0).write(rows(id).getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<Entry> entries(List<Long> ids) {
    return jdbi.withHandle(
        h ->
            h.createQuery(ENTRIES)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> Entries.of(KIND, row))
                .list());
  }

  private String rows(long id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(ROWS)
                .bindArray("ids", Long.class, List.of(id))
                .mapTo(String.class)
                .one());
  }
}
